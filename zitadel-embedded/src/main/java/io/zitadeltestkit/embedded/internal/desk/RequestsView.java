package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Redaction;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Operation;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The list of requests: caller, operation, and the reason of a refusal. */
final class RequestsView {
  private static final int SHOWN = 50;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private final Journal journal;
  private final Function<HttpRequest, Optional<Operation<?, ?>>> operations;
  private final BiFunction<Instance, String, Caller> callers;

  /**
   * A list of a journal.
   *
   * @param journal the journal
   * @param operations finds the operation of a request
   * @param callers finds the caller by the header {@code Authorization}
   */
  RequestsView(
      Journal journal,
      Function<HttpRequest, Optional<Operation<?, ?>>> operations,
      BiFunction<Instance, String, Caller> callers) {
    this.journal = journal;
    this.operations = operations;
    this.callers = callers;
  }

  List<Map<String, Object>> rows(Instance instance) {
    return journal.latest().stream()
        .filter(exchange -> !isDecoration(exchange.request().path()))
        .limit(SHOWN)
        .map(exchange -> row(instance, exchange))
        .toList();
  }

  /** Icons and the like, which browsers fetch with a page. */
  private static boolean isDecoration(String path) {
    return path.endsWith(".css") || path.equals("/favicon.ico");
  }

  private Map<String, Object> row(Instance instance, Journal.Exchange exchange) {
    HttpRequest request = exchange.request();
    int status = exchange.status();
    String query = Redaction.form(request.query());
    return Map.of(
        "time", TIME.format(exchange.at()),
        "method", request.method(),
        "path", request.path() + (query.isEmpty() ? "" : "?" + query),
        "status", status == 0 ? "dropped" : Integer.toString(status),
        "kind", status == 0 || status >= 400 ? "bad" : "good",
        "caller", caller(instance, request),
        "permission", permission(exchange),
        "refusal", Refusal.of(exchange.refusal()),
        "millis", Duration.ofNanos(exchange.nanos()).toMillis());
  }

  /**
   * The method's permission, if no role was checked, for example because the token is not valid.
   */
  private String permission(Journal.Exchange exchange) {
    return exchange.permission().isEmpty()
        ? operations
            .apply(exchange.request())
            .map(
                operation ->
                    operation.permission().equals(Operation.PUBLIC)
                        ? "none"
                        : operation.permission())
            .orElse("")
        : exchange.permission();
  }

  private String caller(Instance instance, HttpRequest request) {
    State state = instance.state();
    String authorization = request.header("authorization");
    if (authorization.startsWith("Basic ")) {
      return client(state, userOf(authorization));
    }
    String clientId = request.formParameters().getOrDefault("client_id", List.of("")).get(0);
    if (authorization.isEmpty()) {
      return clientId.isEmpty() ? "nobody" : client(state, clientId);
    }
    Caller caller = callers.apply(instance, authorization);
    if (caller.system()) {
      return caller.userId() + " (system)";
    }
    return state
        .find(User.TABLE, caller.userId())
        .map(user -> LoginNames.preferred(state, user))
        .orElse("a token that is not valid");
  }

  private static String userOf(String authorization) {
    try {
      String pair =
          new String(
              Base64.getDecoder().decode(authorization.substring("Basic ".length())),
              StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? "" : pair.substring(0, colon);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Only known clients are named: an unknown client id may be a misplaced secret. */
  private static String client(State state, String clientId) {
    return Application.byClientId(state, clientId)
        .map(application -> application.name() + " (application)")
        .or(
            () ->
                LoginNames.find(state, clientId)
                    .map(user -> LoginNames.preferred(state, user) + " (client)"))
        .orElse("an unknown client");
  }
}
