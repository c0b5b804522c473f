package io.zitadeltestkit.client.internal.rpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.zitadeltestkit.client.auth.Authenticator;
import io.zitadeltestkit.client.auth.AuthorizationServer;
import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import io.zitadeltestkit.client.error.WrongHostException;
import io.zitadeltestkit.client.internal.error.ApiExceptions;
import io.zitadeltestkit.client.internal.error.CallFacts;
import io.zitadeltestkit.client.internal.http.HttpAnswer;
import io.zitadeltestkit.client.internal.http.HttpChannel;
import io.zitadeltestkit.client.internal.http.Retries;
import io.zitadeltestkit.client.internal.json.Json;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.internal.text.Quotable;
import io.zitadeltestkit.client.internal.text.Redactor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Calls methods over Connect's unary JSON form: one POST each. */
public final class ConnectRpc implements Rpc {
  /** The header that sets the organization of a call. */
  public static final String ORGANIZATION_HEADER = "x-zitadel-orgid";

  private static final MediaType JSON = MediaType.get("application/json");
  private static final Pattern METHOD =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*/[A-Za-z_][A-Za-z0-9_]*");
  private static final int MAX_METHOD = 500;
  private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE");
  private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~:@/-]{1,500}");
  private static final byte[] NOTHING = {'{', '}'};

  private final HttpChannel channel;
  private final AuthorizationServer server;
  private final Authenticator authenticator;
  private final Retries retries;
  private final @Nullable String organization;
  private final Map<String, Target> targets = new ConcurrentHashMap<>();

  /** A method that was called before, with its URL. */
  private record Target(String verb, String method, HttpUrl url, boolean reads) {
    /** The name of a Connect method has no blank in it. */
    boolean isConnect() {
      return method.indexOf(' ') < 0;
    }
  }

  /**
   * Sends nothing yet.
   *
   * @param channel sends the requests
   * @param server for the authenticator
   * @param authenticator called for every request
   * @param organization the organization of the calls; null for the caller's own
   */
  public ConnectRpc(
      HttpChannel channel,
      AuthorizationServer server,
      Authenticator authenticator,
      @Nullable String organization) {
    this.channel = channel;
    this.server = server;
    this.authenticator = authenticator;
    this.organization = organization;
    this.retries = Retries.of(channel.settings());
  }

  @Override
  public <T> T call(String method, Object request, Class<T> responseType) {
    Check.given(request, "request");
    Check.given(responseType, "type");
    return send(
        targets.computeIfAbsent(Check.given(method, "method"), this::target),
        encode(method, request),
        responseType);
  }

  /** Reads from a REST endpoint, for methods that can't be called by Connect. */
  @Override
  public <T> T get(String path, Class<T> responseType) {
    HttpUrl url = channel.base().newBuilder().addEncodedPathSegments(path.substring(1)).build();
    return send(new Target("GET", "GET " + path, url, true), null, responseType);
  }

  @Override
  public <T> T rest(String verb, String path, @Nullable Object request, Class<T> responseType) {
    Check.given(responseType, "type");
    if (!VERBS.contains(Check.given(verb, "verb"))) {
      throw new IllegalArgumentException(
          "%s is no verb of the REST API. It has %s."
              .formatted(Quotable.name(verb), String.join(", ", VERBS)));
    }
    if (!PATH.matcher(Check.given(path, "path")).matches()) {
      throw new IllegalArgumentException(
          "%s is not a path. Give one that begins with a slash, without query, such as /admin/v1/email/http."
              .formatted(Quotable.name(path)));
    }
    HttpUrl url = channel.base().newBuilder().addEncodedPathSegments(path.substring(1)).build();
    String method = verb + " " + path;
    byte[] body = request == null ? null : encode(method, request);
    return send(
        new Target(verb, method, url, verb.equals("GET")),
        body == null && !verb.equals("GET") && !verb.equals("DELETE") ? NOTHING : body,
        responseType);
  }

  private <T> T send(Target target, byte @Nullable [] body, Class<T> responseType) {
    Optional<String> header = authorization();
    Request request = request(target, body, header);
    List<String> secrets = new ArrayList<>();
    var outcome = send(target, request);
    boolean renewed = false;
    if (outcome.answer().status() == 401
        && header.isPresent()
        && authenticator.refreshAfterUnauthorized(header.get(), server)) {
      renewed = true;
      secrets.addAll(channel.secretsOf(request));
      header = authorization();
      request = request(target, body, header);
      outcome = send(target, request);
    }
    HttpAnswer answer = outcome.answer();
    if (answer.isSuccess()) {
      return value(target.method(), request, answer, responseType);
    }
    secrets.addAll(channel.secretsOf(request));
    throw ApiExceptions.of(
        new CallFacts(
            target.method(),
            channel.settings().host(),
            outcome.attempts(),
            header.isPresent(),
            renewed,
            authenticator.expiresAt().orElse(null),
            channel.clock().instant(),
            organization,
            secrets),
        answer);
  }

  private Optional<String> authorization() {
    Optional<String> header = authenticator.authorization(server);
    if (header.isPresent() && !header.get().chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new ConfigurationException(
          "The authenticator gave an Authorization header with a line break or another character"
              + " that no header can have. Remove it where the token is read.");
    }
    return header;
  }

  private Target target(String method) {
    if (method.length() > MAX_METHOD || !METHOD.matcher(method).matches()) {
      throw new IllegalArgumentException(
          "%s is not a method. Give service and method, such as zitadel.user.v2.UserService/GetUserByID."
              .formatted(Quotable.name(method)));
    }
    return new Target(
        "POST",
        method,
        channel.base().newBuilder().addEncodedPathSegments(method).build(),
        Retries.reads(method));
  }

  private Request request(Target target, byte @Nullable [] body, Optional<String> authorization) {
    Request.Builder request = new Request.Builder().url(target.url());
    request.method(target.verb(), body == null ? null : RequestBody.create(body, JSON));
    if (target.isConnect()) {
      request.header("Connect-Protocol-Version", "1");
    }
    authorization.ifPresent(value -> request.header("Authorization", value));
    if (organization != null) {
      request.header(ORGANIZATION_HEADER, organization);
    }
    return request.build();
  }

  private Retries.Outcome send(Target target, Request request) {
    return retries.run(
        target.reads(),
        attempt -> channel.exchange(request, target.method(), attempt, target.reads()));
  }

  private static byte[] encode(String method, Object request) {
    try {
      return Json.mapper().writeValueAsBytes(request);
    } catch (JsonProcessingException e) {
      // Not as the cause: Jackson quotes values, which may be secret.
      throw new IllegalArgumentException(
          "The request of %s can't be written as JSON: %s has no JSON form at \"%s\". Give a record, a map or a JSON tree."
              .formatted(method, request.getClass().getName(), path(e)));
    }
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the only Void is null
  private <T> T value(String method, Request request, HttpAnswer answer, Class<T> type) {
    if (!answer.isJson()) {
      String media = Redactor.shortText(answer.mediaType(), channel.secretsOf(request));
      throw new WrongHostException(
          "%s at %s was answered with %d, but with %s instead of JSON. This is no answer of Zitadel's API: check the host, and whether a proxy or a sign-in page stands before it."
              .formatted(
                  method,
                  channel.settings().host(),
                  answer.status(),
                  media.isEmpty() ? "no content type" : media),
          new ApiError(method, answer.status(), "unknown", null, ""));
    }
    if (type == Void.class) {
      return null;
    }
    T value;
    try {
      value = Json.mapper().readValue(answer.body(), type);
    } catch (IOException e) {
      throw unexpected(
          method,
          answer,
          "the answer can't be read as %s: %s. Correct the type, or call with java.util.Map to see what came."
              .formatted(type.getName(), problem(e, channel.secretsOf(request))));
    }
    if (value == null) {
      throw unexpected(
          method,
          answer,
          "the answer is the JSON null, which no method of Zitadel's API answers. Check the host.");
    }
    return value;
  }

  private UnexpectedAnswerException unexpected(String method, HttpAnswer answer, String problem) {
    return new UnexpectedAnswerException(
        "%s at %s was answered with %d, but %s"
            .formatted(method, channel.settings().host(), answer.status(), problem),
        new ApiError(method, answer.status(), "unknown", null, ""));
  }

  private static String problem(IOException e, Collection<String> secrets) {
    return e instanceof JsonMappingException
        ? "the value at \"" + Redactor.shortText(path(e), secrets) + "\" does not fit"
        : "it is no JSON";
  }

  private static String path(IOException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }
}
