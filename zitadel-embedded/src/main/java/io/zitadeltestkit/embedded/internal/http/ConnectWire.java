package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Operation;
import io.zitadeltestkit.embedded.internal.operation.Operation.Family;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.operation.Services;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import java.util.Optional;

/**
 * Connect's unary calls in JSON: {@code POST /service/method}.
 *
 * @see <a href="https://connectrpc.com/docs/protocol/#unary-request-response-rpcs">Connect: unary
 *     calls</a>
 */
public final class ConnectWire implements Wire {
  private final Services services;
  private final Gate gate;

  /** A wire to some services. */
  public ConnectWire(Services services, Gate gate) {
    this.services = services;
    this.gate = gate;
  }

  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    String path = request.path();
    int slash = path.indexOf('/', 1);
    return slash < 0
        ? Optional.empty()
        : services
            .named(path.substring(1, slash))
            .filter(service -> service.family() == Family.V2)
            .map(service -> answer(service, path.substring(slash + 1), request));
  }

  private HttpAnswer answer(Service service, String method, HttpRequest request) {
    Operation<?, ?> operation = service.operations().get(method);
    if (operation == null && !service.unimplemented().contains(method)) {
      return HttpAnswer.text(404, "404 page not found\n");
    }
    if (!request.method().equals("POST")) {
      return HttpAnswer.status(405).with("Allow", "POST");
    }
    if (!request.mediaType().equals("application/json")) {
      return HttpAnswer.status(415).with("Accept-Post", "application/json");
    }
    try {
      String version = request.header("connect-protocol-version");
      if (!version.isEmpty() && !version.equals("1")) {
        throw Fault.plain(
            Code.INVALID_ARGUMENT,
            "Connect-Protocol-Version must be \"1\": got \"" + version + "\"");
      }
      if (operation == null) {
        throw Fault.unimplemented(service.name() + "/" + method);
      }
      return HttpAnswer.json(200, ProtoJson.encode(run(operation, request))).notStored();
    } catch (Fault fault) {
      return HttpAnswer.json(fault.code().httpStatus(), FaultJson.connect(fault));
    }
  }

  private <Q, A> A run(Operation<Q, A> operation, HttpRequest request) {
    return gate.pass(operation, request, ProtoJson.decode(parse(request), operation.request()));
  }

  private static JsonNode parse(HttpRequest request) {
    try {
      JsonNode message = ProtoJson.parse(request.body());
      if (message.isMissingNode()) {
        throw ProtoJson.parseFault("unexpected end of message");
      }
      return message;
    } catch (JsonProcessingException e) {
      throw ProtoJson.parseFault(e.getOriginalMessage());
    }
  }
}
