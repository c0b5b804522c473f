package io.zitadeltestkit.embedded.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zitadeltestkit.embedded.fault.Code;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.operation.Operation;
import io.zitadeltestkit.embedded.operation.Operation.Family;
import io.zitadeltestkit.embedded.operation.Operation.Rest;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;
import io.zitadeltestkit.embedded.proto.ProtoJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The REST gateway: paths, query parameters and bodies are put together to the message that Connect
 * sends as it is.
 *
 * @see <a href="https://github.com/googleapis/googleapis/blob/master/google/api/http.proto">HTTP
 *     rule</a>
 */
public final class RestWire implements Wire {
  private static final Pattern WORD_START = Pattern.compile("_([a-z])");

  private final List<Route> routes = new ArrayList<>();
  private final List<Absent> absent = new ArrayList<>();
  private final Gate gate;

  /** What a real server has and this one has not. */
  private record Absent(Verb verb, PathTemplate template, String method) {}

  private record Route(Operation<?, ?> operation, Rest rest, PathTemplate template) {}

  private record Match(Route route, Map<String, String> variables) {}

  /** A gateway to some services. */
  public RestWire(Collection<Service> services, Gate gate) {
    this.gate = gate;
    for (Service service : services) {
      service
          .elsewhereRest()
          .forEach(
              (rest, method) ->
                  absent.add(new Absent(rest.verb(), new PathTemplate(rest.path()), method)));
      for (Operation<?, ?> operation : service.operations().values()) {
        for (Rest rest : operation.rest()) {
          routes.add(new Route(operation, rest, new PathTemplate(rest.path())));
        }
      }
    }
    routes.sort(Comparator.comparingInt(route -> -route.template().fixedSegments()));
    absent.sort(Comparator.comparingInt(method -> -method.template().fixedSegments()));
  }

  /** Answers every request: what no operation has is not found. */
  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    List<String> path = PathTemplate.split(request.path());
    List<Match> matches = new ArrayList<>();
    for (Route route : routes) {
      route.template().match(path).ifPresent(variables -> matches.add(new Match(route, variables)));
    }
    return Optional.of(
        matches.stream()
            .filter(match -> match.route().rest().verb().name().equals(request.method()))
            .findFirst()
            .map(match -> run(match, request))
            .or(() -> unimplemented(request.method(), path))
            .orElseGet(() -> refuse(matches.isEmpty())));
  }

  private Optional<HttpAnswer> unimplemented(String verb, List<String> path) {
    return absent.stream()
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
    Operation<?, ?> operation = match.route().operation();
    Rest rest = match.route().rest();
    boolean firstGeneration = operation.family() == Family.V1;
    HttpAnswer answer;
    try {
      Object result = gate.pass(operation, request, message(match, request));
      answer = HttpAnswer.json(rest.status(), ProtoJson.encode(result));
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
    if (!rest.body().equals("*") || rest.verb() == Verb.GET || rest.verb() == Verb.DELETE) {
      ObjectNode target = message;
      Class<?> type = match.route().operation().request();
      request
          .queryParameters()
          .forEach(
              (name, values) -> {
                if (ProtoJson.isRepeated(type, name)) {
                  values.forEach(target.withArrayProperty(name)::add);
                } else {
                  put(target, name, values.get(values.size() - 1));
                }
              });
    }
    for (Map.Entry<String, String> variable : match.variables().entrySet()) {
      put(message, variable.getKey(), variable.getValue());
    }
    return message;
  }

  private static boolean hasBody(Rest rest, HttpRequest request) {
    return rest.verb() != Verb.GET
        && !rest.body().isEmpty()
        && (rest.verb() != Verb.DELETE || !request.body().isBlank());
  }

  private static JsonNode parse(HttpRequest request) {
    String value = JsonScanner.firstValue(request.body());
    try {
      return value.isEmpty()
          ? ProtoJson.mapperForTrees().createObjectNode()
          : ProtoJson.parse(value);
    } catch (JsonProcessingException e) {
      throw ProtoJson.parseFault(e.getOriginalMessage());
    }
  }

  /**
   * Sets a field that is named by a dotted path, whatever the body says of it in either spelling;
   * numbers and booleans are told from text by the decoder.
   */
  private static void put(ObjectNode message, String path, String value) {
    ObjectNode holder = message;
    String[] names = path.split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      holder = holder.withObjectProperty(names[i]);
    }
    String name = names[names.length - 1];
    holder.remove(camelCase(name));
    if (value.equals("true") || value.equals("false")) {
      holder.put(name, Boolean.parseBoolean(value));
    } else {
      holder.set(name, TextNode.valueOf(value));
    }
  }

  private static String camelCase(String snakeCase) {
    return WORD_START
        .matcher(snakeCase)
        .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
  }
}
