package io.zitadeltestkit.embedded.oidc;

import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.http.Gate;
import io.zitadeltestkit.embedded.http.HttpAnswer;
import io.zitadeltestkit.embedded.http.HttpRequest;
import io.zitadeltestkit.embedded.http.Wire;
import io.zitadeltestkit.embedded.model.Instance;
import java.util.Map;
import java.util.Optional;

/** The endpoints of the authorization server, by path. */
public final class OidcWire implements Wire {
  private final Gate gate;
  private final Map<String, Endpoint> endpoints;

  /** The endpoints of the instances behind a gate. */
  public OidcWire(Gate gate, SigningKeys keys) {
    this.gate = gate;
    AccessTokens accessTokens = new AccessTokens(keys);
    ExchangeTokens exchangeTokens = new ExchangeTokens(accessTokens, new IdTokens(keys));
    endpoints =
        Map.of(
            Paths.DISCOVERY, Discovery::answer,
            Paths.KEYS, new KeysEndpoint(keys),
            Paths.AUTHORIZE, new AuthorizeEndpoint(keys),
            Paths.TOKEN, TokenEndpoint.withAllGrants(new TokenIssuer(keys), exchangeTokens),
            Paths.INTROSPECT, new IntrospectionEndpoint(accessTokens),
            Paths.USERINFO, new UserinfoEndpoint(accessTokens),
            Paths.REVOKE, new RevocationEndpoint(accessTokens),
            Paths.END_SESSION, new EndSessionEndpoint(keys),
            Paths.DEVICE_AUTHORIZATION, DeviceAuthorizationEndpoint::answer);
  }

  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    Endpoint endpoint = endpoints.get(request.path());
    if (endpoint == null) {
      return Optional.empty();
    }
    return Optional.of(
        Cors.isPreflight(request) ? Cors.preflight(request) : run(endpoint, request));
  }

  private HttpAnswer run(Endpoint endpoint, HttpRequest request) {
    Instance instance;
    try {
      instance = gate.instance(request);
    } catch (Fault unknownHost) {
      return HttpAnswer.text(404, unknownHost.message() + "\n");
    }
    HttpAnswer answer;
    try {
      answer = endpoint.answer(OAuthCall.of(instance, request));
    } catch (OAuthFault fault) {
      answer = Json.error(fault);
    } catch (Fault fault) {
      answer = Json.error(OAuthFault.of(fault));
    }
    boolean cacheSaid = answer.headers().containsKey("Cache-Control");
    return Cors.allow(request, cacheSaid ? answer : answer.notStored());
  }
}
