package io.zitadeltestkit.embedded.internal.oidc;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.Cors;
import io.zitadeltestkit.embedded.internal.http.Gate;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Wire;
import io.zitadeltestkit.embedded.internal.oidc.discovery.OAuthPaths;
import io.zitadeltestkit.embedded.internal.oidc.request.FormSyntax;
import io.zitadeltestkit.embedded.internal.oidc.request.Json;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Requests to the endpoints of the authorization server. */
public final class OidcWire implements Wire {
  private final Gate gate;
  private final SigningKeys keys;
  private final AtomicReference<OidcEndpoints> endpoints = new AtomicReference<>();

  /** The endpoints of the instances behind a gate. */
  public OidcWire(Gate gate, SigningKeys keys) {
    this.gate = gate;
    this.keys = keys;
  }

  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    if (!OAuthPaths.isOurs(request.path())) {
      return Optional.empty();
    }
    return Optional.of(
        Cors.isPreflight(request)
            ? Cors.OIDC.preflight(request)
            : Cors.OIDC.allow(request, run(request)));
  }

  private HttpAnswer run(HttpRequest request) {
    Instance instance;
    try {
      instance = gate.instanceOfPage(request);
    } catch (Fault unknownHost) {
      return HttpAnswer.text(404, unknownHost.message() + "\n").notStored();
    }
    if (!OAuthPaths.ALL.contains(request.path())) {
      return HttpAnswer.text(404, "404 page not found\n").notStored();
    }
    HttpAnswer answer;
    try {
      FormSyntax.require(request);
      answer = endpoints().at(request.path()).answer(OAuthCall.of(instance, request));
    } catch (OAuthFault fault) {
      answer = Json.error(fault);
    } catch (Fault fault) {
      answer = Json.error(OAuthFault.of(fault));
    }
    boolean cacheSaid = answer.headers().containsKey("Cache-Control");
    return cacheSaid ? answer : answer.notStored();
  }

  /** Two concurrent first requests may both make them, which does no harm. */
  private OidcEndpoints endpoints() {
    OidcEndpoints known = endpoints.get();
    if (known != null) {
      return known;
    }
    OidcEndpoints made = new OidcEndpoints(keys);
    endpoints.set(made);
    return made;
  }
}
