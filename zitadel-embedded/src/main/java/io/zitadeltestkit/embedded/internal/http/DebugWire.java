package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.databind.node.TextNode;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import java.util.Optional;

/** Liveness and readiness, on any host name. */
public final class DebugWire implements Wire {
  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    return switch (request.path()) {
      case "/debug/healthz" -> Optional.of(HttpAnswer.text(200, "ok"));
      case "/debug/ready", "/debug/validate" ->
          Optional.of(HttpAnswer.json(200, ProtoJson.encode(TextNode.valueOf("ok"))));
      default ->
          request.path().startsWith("/debug/")
              ? Optional.of(HttpAnswer.text(404, "404 page not found\n"))
              : Optional.empty();
    };
  }
}
