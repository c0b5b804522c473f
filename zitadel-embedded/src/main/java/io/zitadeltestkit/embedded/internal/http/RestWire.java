package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The REST gateway: paths, query parameters and bodies are put together to the message that Connect
 * sends as it is.
 *
 * @see <a href="https://github.com/googleapis/googleapis/blob/master/google/api/http.proto">HTTP
 *     rule</a>
 */
public final class RestWire implements Wire {
  private final Map<String, Routes> routes = new ConcurrentHashMap<>();
  private final Services services;
  private final Gate gate;

  /** What paths with the same beginning lead to, the most particular ones first. */
  private record Routes(List<Route> present, List<Absent> absent) {
    static final Routes NONE = new Routes(List.of(), List.of());
  }

  /** What a real server has and this one has not. */
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

  /** Answers every request: what no operation has is not found. */
  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
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
      decoded = ProtoJson.decode(message(match, request), operation.request());
    } catch (Fault refusal) {
      // The gateway refuses it; the service is never asked.
      return error(refusal.code().httpStatus(), refusal);
    }
    boolean firstGeneration = operation.family() == Family.V1;
    HttpAnswer answer;
    try {
      A result = gate.pass(operation, request, decoded);
      answer = HttpAnswer.json(match.route().rest().status(), ProtoJson.encode(result));
    } catch (Fault refusal) {
      boolean unauthenticated = refusal.code() == Code.UNAUTHENTICATED;
      Fault fault = firstGeneration ? FaultJson.asFirstGeneration(refusal) : refusal;
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

  private static JsonNode message(Match match, HttpRequest request) {
    Rest rest = match.route().rest();
    ObjectNode message = ProtoJson.mapperForTrees().createObjectNode();
    if (hasBody(rest, request)) {
      JsonNode body = parse(request);
      if (!rest.body().equals("*")) {
        message.set(rest.body(), body);
      } else if (body instanceof ObjectNode object) {
        message = object;
      } else {
        throw ProtoJson.parseFault("unexpected token " + body.getNodeType());
      }
    }
    GatewayFields fields = new GatewayFields(match.route().operation().request(), message);
    if (!rest.body().equals("*") || rest.verb() == Verb.GET || rest.verb() == Verb.DELETE) {
      request.queryParameters().forEach(fields::putParameter);
    }
    match.variables().forEach(fields::putVariable);
    return message;
  }

  private static boolean hasBody(Rest rest, HttpRequest request) {
    return rest.verb() != Verb.GET
        && !rest.body().isEmpty()
        && (rest.verb() != Verb.DELETE || !request.body().isBlank());
  }

  private static JsonNode parse(HttpRequest request) {
    JsonScanner.First first = JsonScanner.scan(request.body());
    if (first.problem() != null) {
      throw Fault.plain(Code.INVALID_ARGUMENT, first.problem());
    }
    try {
      return first.value().isEmpty()
          ? ProtoJson.mapperForTrees().createObjectNode()
          : ProtoJson.parse(first.value());
    } catch (JsonProcessingException e) {
      throw ProtoJson.parseFault(e.getOriginalMessage());
    }
  }
}
