package io.zitadeltestkit.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.client.auth.AccessToken;
import io.zitadeltestkit.client.auth.AuthorizationServer;
import io.zitadeltestkit.client.auth.Discovery;
import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.TokenEndpointException;
import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import io.zitadeltestkit.client.error.WrongHostException;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
   * Asks nothing yet.
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
    var outcome = retries.run(true, attempt -> channel.exchange(request, what, attempt));
    HttpAnswer answer = outcome.answer();
    if (!answer.isSuccess()) {
      throw ApiExceptions.of(facts(what, outcome.attempts(), List.of()), answer);
    }
    JsonNode document = json(answer);
    String issuer = document.path("issuer").asText("");
    HttpUrl endpoint = HttpUrl.parse(document.path("token_endpoint").asText(""));
    if (issuer.isEmpty() || endpoint == null) {
      throw new WrongHostException(
          "%s at %s was answered with 200, but without \"issuer\" and \"token_endpoint\". Check that the host is a Zitadel."
              .formatted(what, host),
          new ApiError(what, answer.status(), "unknown", null, ""));
    }
    if (host.isSecure() && !endpoint.isHttps()) {
      throw new WrongHostException(
          "%s at %s names a token endpoint without TLS (%s), to which no secret is sent. Correct the server's external URL (ExternalSecure)."
              .formatted(what, host, endpoint),
          new ApiError(what, answer.status(), "unknown", null, ""));
    }
    return new Discovery(issuer, endpoint.toString());
  }

  @Override
  public AccessToken requestToken(Map<String, String> form) {
    FormBody.Builder body = new FormBody.Builder();
    form.forEach(body::add);
    String endpoint = discovery().tokenEndpoint();
    Request request = new Request.Builder().url(endpoint).post(body.build()).build();
    String what = "POST " + request.url().encodedPath();
    // A token more harms nobody, so it is asked for again like something that is only read.
    var outcome = retries.run(true, attempt -> channel.exchange(request, what, attempt));
    HttpAnswer answer = outcome.answer();
    JsonNode document = json(answer);
    if (answer.isSuccess() && document.path("access_token").isTextual()) {
      JsonNode lifetime = document.path("expires_in");
      return new AccessToken(
          document.path("access_token").textValue(),
          lifetime.isNumber() ? clock().instant().plusSeconds(lifetime.longValue()) : null);
    }
    Collection<String> secrets = secretsOf(form);
    if (document.path("error").isTextual()) {
      throw refusal(form, answer, document, secrets);
    }
    if (!answer.isSuccess()) {
      throw ApiExceptions.of(facts(what, outcome.attempts(), secrets), answer);
    }
    throw new UnexpectedAnswerException(
        "%s at %s was answered with %d, but without \"access_token\". Check that the host is a Zitadel."
            .formatted(what, host, answer.status()),
        new ApiError(what, answer.status(), "unknown", null, ""));
  }

  private TokenEndpointException refusal(
      Map<String, String> form, HttpAnswer answer, JsonNode document, Collection<String> secrets) {
    String error = Redactor.text(document.path("error").textValue(), secrets);
    String description = Redactor.text(document.path("error_description").asText(""), secrets);
    String client = form.get("client_id");
    String message =
        "The token endpoint %s refused the grant \"%s\"%s with %d %s%s. %s"
            .formatted(
                discovery().tokenEndpoint(),
                form.getOrDefault("grant_type", ""),
                client == null ? "" : " of client \"" + client + "\"",
                answer.status(),
                error,
                description.isEmpty() ? "" : ": " + description,
                TokenAdvice.of(error, description, form.containsKey("assertion")));
    return new TokenEndpointException(message, answer.status(), error, description);
  }

  private static Collection<String> secretsOf(Map<String, String> form) {
    return form.entrySet().stream()
        .filter(field -> Redactor.isSecretName(field.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toList());
  }

  private static JsonNode json(HttpAnswer answer) {
    try {
      return answer.isJson()
          ? Codec.mapper().readTree(answer.body())
          : Codec.mapper().createObjectNode();
    } catch (IOException e) {
      return Codec.mapper().createObjectNode();
    }
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
