package io.zitadeltestkit.embedded.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.embedded.fault.Code;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.proto.ProtoJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The JSON forms of a fault. */
final class FaultJson {
  private static final String DETAIL_TYPE = "zitadel.v1.ErrorDetail";

  private FaultJson() {}

  /** The form of Connect: the code as a name, the detail encoded and, beside it, readable. */
  static String connect(Fault fault) {
    ObjectNode json = ProtoJson.mapperForTrees().createObjectNode();
    json.put("code", fault.code().connectName()).put("message", fault.message());
    String id = fault.id();
    if (id != null) {
      ObjectNode detail = json.putArray("details").addObject();
      detail.put("type", DETAIL_TYPE).put("value", protobufDetail(id, fault.text()));
      ObjectNode debug = detail.putObject("debug");
      if (!id.isEmpty()) {
        debug.put("id", id);
      }
      debug.put("message", fault.text());
    }
    return ProtoJson.encode(json);
  }

  /** The form of the REST gateway: the code as a number. */
  static String rest(Fault fault) {
    ObjectNode json = ProtoJson.mapperForTrees().createObjectNode();
    json.put("code", fault.code().number()).put("message", fault.message());
    String id = fault.id();
    if (id != null) {
      ObjectNode detail = json.putArray("details").addObject();
      detail.put("@type", "type.googleapis.com/" + DETAIL_TYPE);
      if (!id.isEmpty()) {
        detail.put("id", id);
      }
      detail.put("message", fault.text());
    }
    return ProtoJson.encode(json);
  }

  /**
   * The first generation's interceptor does not know the plain refusals of the layers around it and
   * wraps them as errors of its own, without an id.
   */
  static Fault asFirstGeneration(Fault fault) {
    return fault.id() != null || fault.isBeforeAll()
        ? fault
        : Fault.of(
            Code.UNKNOWN,
            "",
            "rpc error: code = " + fault.code().grpcName() + " desc = " + fault.text());
  }

  /** The detail message in protocol buffers' binary form: field 1 the id, field 2 the message. */
  private static String protobufDetail(String id, String message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeText(out, 1, id);
    writeText(out, 2, message);
    return Base64.getEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  private static void writeText(ByteArrayOutputStream out, int field, String text) {
    if (text.isEmpty()) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write((field << 3) | 2);
    int rest = bytes.length;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    out.writeBytes(bytes);
  }
}
