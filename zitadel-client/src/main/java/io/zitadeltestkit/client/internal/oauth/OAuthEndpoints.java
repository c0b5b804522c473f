package io.zitadeltestkit.client.internal.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.client.auth.AccessToken;
import io.zitadeltestkit.client.auth.AuthorizationServer;
import io.zitadeltestkit.client.auth.Discovery;
import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.TokenEndpointException;
import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import io.zitadeltestkit.client.error.WrongHostException;
import io.zitadeltestkit.client.internal.error.ApiExceptions;
import io.zitadeltestkit.client.internal.error.CallFacts;
import io.zitadeltestkit.client.internal.http.HostUrl;
import io.zitadeltestkit.client.internal.http.HttpAnswer;
import io.zitadeltestkit.client.internal.http.HttpChannel;
import io.zitadeltestkit.client.internal.http.Retries;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.internal.text.Quotable;
import io.zitadeltestkit.client.internal.text.Redactor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Discovery and token endpoint of the server, for authenticators. */
public final class OAuthEndpoints implements AuthorizationServer {
  private static final String DISCOVERY_PATH = "/.well-known/openid-configuration";

  private final HttpChannel channel;
  private final Retries retries;
  private final HostUrl host;
  private volatile @Nullable Discovery discovery;

  /**
   * Sends nothing yet.
   *
   * @param channel sends the requests
   */
  public OAuthEndpoints(HttpChannel channel) {
    this.channel = channel;
    this.retries = Retries.of(channel.settings());
    this.host = channel.settings().host();
  }

  @Override
  public String host() {
    return host.toString();
  }

  @Override
  public Clock clock() {
    return channel.clock();
  }

  @Override
  public Discovery discovery() {
    Discovery known = discovery;
    if (known == null) {
      known = fetchDiscovery();
      discovery = known;
    }
    return known;
  }

  private Discovery fetchDiscovery() {
    String what = "GET " + DISCOVERY_PATH;
    Request request = new Request.Builder().url(host + DISCOVERY_PATH).build();
    var outcome = retries.run(true, attempt -> channel.exchange(request, what, attempt, true));
    HttpAnswer answer = outcome.answer();
    if (!answer.isSuccess()) {
      throw ApiExceptions.of(facts(what, outcome.attempts(), channel.secretsOf(request)), answer);
    }
    JsonNode document = answer.json();
    String issuer = document.path("issuer").asText("");
    HttpUrl endpoint = HttpUrl.parse(document.path("token_endpoint").asText(""));
    if (issuer.isEmpty() || endpoint == null) {
      throw wrongHost(
          what,
          answer,
          "without \"issuer\" and \"token_endpoint\". Check that the host is a Zitadel.");
    }
    // Otherwise a malicious server could have the secret, or an assertion for another server, sent
    // to any URL (OpenID Connect Discovery 4.3, RFC 8414 3.3).
    HttpUrl issuerUrl = HttpUrl.parse(issuer);
    if (issuerUrl == null || !isRoot(issuerUrl) || !channel.isSameOrigin(issuerUrl)) {
      throw wrongHost(
          what,
          answer,
          "the issuer is %s, so no credentials are sent. Give the issuer's URL as the host; or correct the server's external domain, port and TLS (ExternalDomain, ExternalPort, ExternalSecure), or the headers of a proxy before it."
              .formatted(shown(issuer, request)));
    }
    if (!channel.isSameOrigin(endpoint)) {
      throw wrongHost(
          what,
          answer,
          "the token endpoint is %s, on another host, port or scheme than the issuer, so no credentials are sent. Check the host and what stands before the server."
              .formatted(shown(endpoint.toString(), request)));
    }
    return new Discovery(issuer, endpoint.toString());
  }

  private static boolean isRoot(HttpUrl url) {
    return url.encodedPath().equals("/")
        && url.encodedQuery() == null
        && url.encodedFragment() == null
        && url.username().isEmpty();
  }

  private String shown(String url, Request request) {
    return "\"" + Redactor.shortText(url, channel.secretsOf(request)) + "\"";
  }

  private WrongHostException wrongHost(String what, HttpAnswer answer, String problem) {
    return new WrongHostException(
        "%s at %s was answered with %d, but %s".formatted(what, host, answer.status(), problem),
        new ApiError(what, answer.status(), "unknown", null, ""));
  }

  @Override
  public AccessToken requestToken(Map<String, String> form) {
    FormBody.Builder body = new FormBody.Builder();
    Check.entries(form, "form").forEach(body::add);
    String endpoint = discovery().tokenEndpoint();
    Request request = new Request.Builder().url(endpoint).post(body.build()).build();
    String what = "POST " + request.url().encodedPath();
    // An extra token does no harm, so token requests are retried like reads.
    var outcome = retries.run(true, attempt -> channel.exchange(request, what, attempt, true));
    HttpAnswer answer = outcome.answer();
    JsonNode document = answer.json();
    List<String> secrets = channel.secretsOf(request);
    if (document.path("error").isTextual()) {
      throw refusal(form, answer, document, secrets);
    }
    if (!answer.isSuccess()) {
      throw ApiExceptions.of(facts(what, outcome.attempts(), secrets), answer);
    }
    TokenAnswer token = new TokenAnswer(document);
    Optional<String> problem = token.problem();
    if (problem.isPresent()) {
      throw new UnexpectedAnswerException(
          "%s at %s was answered with %d, but %s. Check that the host is a Zitadel."
              .formatted(what, host, answer.status(), problem.get()),
          new ApiError(what, answer.status(), "unknown", null, ""));
    }
    return token.token(clock().instant());
  }

  private TokenEndpointException refusal(
      Map<String, String> form, HttpAnswer answer, JsonNode document, Collection<String> secrets) {
    String error = Redactor.shortText(document.path("error").textValue(), secrets);
    String description = Redactor.shortText(document.path("error_description").asText(""), secrets);
    String client = form.get("client_id");
    String message =
        "The token endpoint %s refused the grant \"%s\"%s with %d %s%s. %s"
            .formatted(
                discovery().tokenEndpoint(),
                form.getOrDefault("grant_type", ""),
                client == null ? "" : " of client " + Quotable.name(client),
                answer.status(),
                error,
                description.isEmpty() ? "" : ": " + description,
                TokenEndpointAdvice.of(error, description, form.containsKey("assertion")));
    return new TokenEndpointException(message, answer.status(), error, description);
  }

  private CallFacts facts(String what, int attempts, Collection<String> secrets) {
    return new CallFacts(
        what, host, attempts, false, false, null, clock().instant(), null, secrets);
  }

  @Override
  public String toString() {
    return "OAuthEndpoints[" + host + "]";
  }
}
