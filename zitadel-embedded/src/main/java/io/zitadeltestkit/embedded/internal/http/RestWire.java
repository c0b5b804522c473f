package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Operation;
import io.zitadeltestkit.embedded.internal.operation.Operation.Family;
import io.zitadeltestkit.embedded.internal.operation.Operation.Rest;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.operation.Services;
import io.zitadeltestkit.embedded.internal.operation.Verb;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The REST gateway: path, query parameters and body together are the message that Connect sends as
 * its body.
 *
 * @see <a href="https://github.com/googleapis/googleapis/blob/master/google/api/http.proto">HTTP
 *     rule</a>
 */
public final class RestWire implements Wire {
  /** The prefixes that the gateways of the first generation's services remove. */
  private static final List<String> OWN_GATEWAYS =
      List.of("/management/v1", "/admin/v1", "/auth/v1", "/system/v1");

  private final Map<String, Routes> routes = new ConcurrentHashMap<>();
  private final Services services;
  private final Gate gate;

  /** The routes below a prefix, the ones with most fixed segments first. */
  private record Routes(List<Route> present, List<Absent> absent) {
    static final Routes NONE = new Routes(List.of(), List.of());
  }

  /** A method that is not implemented here. */
  private record Absent(Verb verb, PathTemplate template, String method) {}

  private record Route(Operation<?, ?> operation, Rest rest, PathTemplate template) {}

  private record Match(Route route, Map<String, String> variables) {}

  /** A gateway to some services. */
  public RestWire(Services services, Gate gate) {
    this.services = services;
    this.gate = gate;
  }

  private Routes under(String prefix) {
    List<Route> present = new ArrayList<>();
    List<Absent> absent = new ArrayList<>();
    for (Service service : services.under(prefix)) {
      service
          .unimplementedRest()
          .forEach(
              (rest, method) ->
                  absent.add(new Absent(rest.verb(), new PathTemplate(rest.path()), method)));
      for (Operation<?, ?> operation : service.operations().values()) {
        for (Rest rest : operation.rest()) {
          present.add(new Route(operation, rest, new PathTemplate(rest.path())));
        }
      }
    }
    present.sort(Comparator.comparingInt(route -> -route.template().fixedSegments()));
    absent.sort(Comparator.comparingInt(method -> -method.template().fixedSegments()));
    return new Routes(present, absent);
  }

  /** Answers every request: 404 if no operation has its path. */
  @Override
  public Optional<HttpAnswer> answer(HttpRequest original) {
    HttpRequest request = RequestTarget.throughGateway(original);
    for (String prefix : OWN_GATEWAYS) {
      if (request.path().startsWith(prefix) && !request.path().startsWith("/", prefix.length())) {
        return Optional.of(error(400, Fault.plain(Code.INVALID_ARGUMENT, "Bad Request")));
      }
    }
    if (request.path().equals("/healthz") && request.method().equals("GET")) {
      return Optional.of(HttpAnswer.json(200, "{\"status\":\"SERVING\"}\n"));
    }
    Routes candidates =
        services
            .prefixOf(request.path())
            .map(prefix -> routes.computeIfAbsent(prefix, this::under))
            .orElse(Routes.NONE);
    List<String> path = PathTemplate.split(request.path());
    List<Match> matches = new ArrayList<>();
    for (Route route : candidates.present()) {
      route.template().match(path).ifPresent(variables -> matches.add(new Match(route, variables)));
    }
    return Optional.of(
        matches.stream()
            .filter(match -> match.route().rest().verb().name().equals(request.method()))
            .findFirst()
            .map(match -> run(match, request))
            .or(() -> unimplemented(candidates, request.method(), path))
            .orElseGet(() -> refuse(matches.isEmpty())));
  }

  /** {@return the operation of a request; empty if no implemented one matches} */
  public Optional<Operation<?, ?>> operationOf(HttpRequest request) {
    List<String> path = PathTemplate.split(request.path());
    return services
        .prefixOf(request.path())
        .map(prefix -> routes.computeIfAbsent(prefix, this::under))
        .orElse(Routes.NONE)
        .present()
        .stream()
        .filter(route -> route.rest().verb().name().equals(request.method()))
        .filter(route -> route.template().match(path).isPresent())
        .<Operation<?, ?>>map(Route::operation)
        .findFirst();
  }

  private static Optional<HttpAnswer> unimplemented(
      Routes candidates, String verb, List<String> path) {
    return candidates.absent().stream()
        .filter(candidate -> candidate.verb().name().equals(verb))
        .filter(candidate -> candidate.template().match(path).isPresent())
        .findFirst()
        .map(found -> Fault.unimplemented(found.method()))
        .map(fault -> error(fault.code().httpStatus(), fault));
  }

  private static HttpAnswer refuse(boolean unknownPath) {
    return unknownPath
        ? error(404, Fault.plain(Code.NOT_FOUND, "Not Found"))
        : error(405, Fault.plain(Code.UNIMPLEMENTED, "Method Not Allowed"));
  }

  private HttpAnswer run(Match match, HttpRequest request) {
    return run(match.route().operation(), match, request);
  }

  private <Q, A> HttpAnswer run(Operation<Q, A> operation, Match match, HttpRequest request) {
    Q decoded;
    try {
      decoded = message(operation, match, request);
      requirePrintable(request);
    } catch (Fault refusal) {
      // The gateway refuses it; the service is not called.
      return error(refusal.code().httpStatus(), refusal);
    }
    boolean firstGeneration = operation.family() == Family.V1;
    boolean wraps = firstGeneration && !gate.profile().has(Difference.PLAIN_REFUSALS_OF_V1);
    HttpAnswer answer;
    try {
      A result = gate.pass(operation, request, decoded);
      answer = HttpAnswer.json(match.route().rest().status(), ProtoJson.encode(result));
    } catch (Fault refusal) {
      boolean unauthenticated = refusal.code() == Code.UNAUTHENTICATED;
      Fault fault = wraps ? FaultJson.asFirstGeneration(refusal) : refusal;
      answer = error(fault.code().httpStatus(), fault);
      if (unauthenticated && fault == refusal) {
        answer = answer.with("WWW-Authenticate", fault.message());
      }
    }
    return firstGeneration ? answer.notStored() : answer;
  }

  private static HttpAnswer error(int status, Fault fault) {
    return HttpAnswer.json(status, FaultJson.rest(fault));
  }

  /**
   * The gateway passes the path to the service in a header, which allows only printable characters.
   */
  private static void requirePrintable(HttpRequest request) {
    if (Utf8.unescape(request.path()).chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw Fault.plain(
          Code.INTERNAL,
          "header key \"zitadel-activity-path\" contains value with non-printable ASCII"
              + " characters");
    }
  }

  /** The body first, then the variables of the path, then the query if there is no body. */
  private <Q> Q message(Operation<Q, ?> operation, Match match, HttpRequest request) {
    ObjectNode message = ProtoJson.mapperForTrees().createObjectNode();
    boolean hasBody = !match.route().rest().body().isEmpty();
    if (hasBody) {
      String body = firstValue(request.body());
      Q decoded = ProtoJson.decode(body, operation.request());
      if (match.variables().isEmpty()) {
        return decoded;
      }
      message = ProtoJson.parseObject(body);
    }
    GatewayFields fields =
        new GatewayFields(operation.request(), operation.service(), message, gate.profile());
    match.variables().forEach(fields::putVariable);
    if (!hasBody) {
      if (request.query().indexOf(';') >= 0) {
        throw Fault.plain(Code.INVALID_ARGUMENT, "invalid semicolon separator in query");
      }
      Set<String> variables = match.variables().keySet();
      request
          .rawQueryParameters()
          .forEach((name, values) -> fields.putParameter(name, values, variables));
    }
    return ProtoJson.decode(message, operation.request());
  }

  /** Only the first value is used; without one the message is empty. */
  private static String firstValue(String body) {
    JsonScanner.First first = JsonScanner.scan(body);
    if (first.problem() != null) {
      throw Fault.plain(Code.INVALID_ARGUMENT, first.problem());
    }
    return first.value().isEmpty() ? "{}" : first.value();
  }
}
