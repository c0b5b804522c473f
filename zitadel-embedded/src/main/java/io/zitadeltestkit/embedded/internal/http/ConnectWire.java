package io.zitadeltestkit.embedded.internal.http;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.operation.Operation;
import io.zitadeltestkit.embedded.internal.operation.Operation.Family;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.operation.Services;
import io.zitadeltestkit.embedded.internal.proto.GoText;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Connect's unary calls in JSON: {@code POST /service/method}.
 *
 * @see <a href="https://connectrpc.com/docs/protocol/#unary-request-response-rpcs">Connect: unary
 *     calls</a>
 */
public final class ConnectWire implements Wire {
  private static final Pattern CONTENT_TYPE =
      Pattern.compile(
          "application/json\\s*(?:;\\s*(?:charset=\"?utf-8\"?)?\\s*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final String ACCEPTED =
      "application/grpc, application/grpc+json, application/grpc+json; charset=utf-8,"
          + " application/grpc+proto, application/grpc-web, application/grpc-web+json,"
          + " application/grpc-web+json; charset=utf-8, application/grpc-web+proto,"
          + " application/json, application/json; charset=utf-8, application/proto";

  /** Limits decompression, against zip bombs. */
  private static final int MAX_UNPACKED = 64 << 20;

  private final Services services;
  private final Gate gate;

  /** A wire to some services. */
  public ConnectWire(Services services, Gate gate) {
    this.services = services;
    this.gate = gate;
  }

  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    return services
        .startOf(request.path())
        .filter(service -> service.family() == Family.V2)
        .map(service -> answer(service, request));
  }

  private HttpAnswer answer(Service service, HttpRequest request) {
    String prefix = "/" + service.name() + "/";
    String method =
        request.path().startsWith(prefix) ? request.path().substring(prefix.length()) : "";
    Operation<?, ?> operation = service.operations().get(method);
    if (operation == null && !service.unimplemented().contains(method)) {
      return HttpAnswer.text(404, "404 page not found\n");
    }
    if (!request.method().equals("POST")) {
      return HttpAnswer.status(405).with("Allow", "POST");
    }
    if (GrpcWeb.isCalled(request)) {
      return GrpcWeb.answer(request);
    }
    if (!CONTENT_TYPE.matcher(request.header("content-type")).matches()) {
      return HttpAnswer.status(415).with("Accept-Post", ACCEPTED);
    }
    try {
      String version = request.header("connect-protocol-version");
      if (!version.isEmpty() && !version.equals("1")) {
        throw Fault.plain(
            Code.INVALID_ARGUMENT,
            "Connect-Protocol-Version must be \"1\": got \"" + version + "\"");
      }
      requireTimeout(request.header("connect-timeout-ms"));
      String body = uncompressed(request);
      if (operation == null) {
        throw Fault.unimplemented(service.name() + "/" + method);
      }
      return HttpAnswer.json(200, ProtoJson.encode(run(operation, request, body))).notStored();
    } catch (Fault fault) {
      return HttpAnswer.json(fault.code().httpStatus(), FaultJson.connect(fault));
    }
  }

  private <Q, A> A run(Operation<Q, A> operation, HttpRequest request, String body) {
    return gate.pass(operation, request, decode(operation, body));
  }

  private static <Q> Q decode(Operation<Q, ?> operation, String body) {
    if (body.isEmpty()) {
      throw unreadable("zero-length payload is not a valid JSON object");
    }
    try {
      return ProtoJson.decode(body, operation.request());
    } catch (Fault refusal) {
      throw unreadable(
          "unmarshal into *%s.%s: %s"
              .formatted(goPackage(operation), operation.requestName(), refusal.text()));
    }
  }

  /** {@return such as {@code user} for {@code zitadel.user.v2.UserService}} */
  private static String goPackage(Operation<?, ?> operation) {
    return operation.service().split("\\.", -1)[1];
  }

  private static Fault unreadable(String reason) {
    return Fault.plain(Code.INVALID_ARGUMENT, "unmarshal message: " + reason);
  }

  private static void requireTimeout(String millis) {
    if (!millis.isEmpty() && !WHOLE_NUMBER.matcher(millis).matches()) {
      throw Fault.plain(
          Code.INVALID_ARGUMENT,
          "parse timeout: strconv.ParseInt: parsing " + GoText.quoted(millis) + ": invalid syntax");
    }
  }

  private static String uncompressed(HttpRequest request) {
    String encoding = request.header("content-encoding");
    if (encoding.isEmpty() || encoding.equals("identity")) {
      return request.body();
    }
    if (!encoding.equals("gzip")) {
      throw Fault.plain(
          Code.UNIMPLEMENTED,
          "unknown compression " + GoText.quoted(encoding) + ": supported encodings are gzip");
    }
    try (InputStream unpacked =
        new GZIPInputStream(new ByteArrayInputStream(Utf8.encode(request.body())))) {
      return Utf8.decode(unpacked.readNBytes(MAX_UNPACKED));
    } catch (EOFException e) {
      throw Fault.plain(Code.INVALID_ARGUMENT, "get decompressor: unexpected EOF");
    } catch (IOException e) {
      throw Fault.plain(Code.INVALID_ARGUMENT, "get decompressor: gzip: invalid header");
    }
  }
}
