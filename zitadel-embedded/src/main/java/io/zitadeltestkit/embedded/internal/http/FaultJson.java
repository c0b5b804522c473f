package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The JSON forms of a fault. */
final class FaultJson {
  private static final String DETAIL_TYPE = "zitadel.v1.ErrorDetail";
  private static final String CREDENTIALS_TYPE = "zitadel.v1.CredentialsCheckError";

  private FaultJson() {}

  /** The form of Connect: the code as a name, the detail both encoded and readable. */
  static String connect(Fault fault) {
    ObjectNode json = ProtoJson.mapperForTrees().createObjectNode();
    json.put("code", fault.code().connectName()).put("message", fault.message());
    String id = fault.id();
    if (id != null) {
      ObjectNode detail = json.putArray("details").addObject();
      detail.put("type", type(fault)).put("value", protobufDetail(id, fault));
      ObjectNode debug = detail.putObject("debug");
      if (!id.isEmpty()) {
        debug.put("id", id);
      }
      debug.put("message", fault.text());
      putFailedAttempts(debug, fault);
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
      detail.put("@type", "type.googleapis.com/" + type(fault));
      if (!id.isEmpty()) {
        detail.put("id", id);
      }
      detail.put("message", fault.text());
      putFailedAttempts(detail, fault);
    }
    return ProtoJson.encode(json);
  }

  /**
   * The first generation's interceptor wraps the plain refusals of other layers as errors of its
   * own, without an id.
   */
  static Fault asFirstGeneration(Fault fault) {
    return fault.id() != null || fault.isAsIs()
        ? fault
        : Fault.of(
            Code.UNKNOWN,
            "",
            "rpc error: code = " + fault.code().grpcName() + " desc = " + fault.text());
  }

  private static String type(Fault fault) {
    return fault.failedAttempts().isPresent() ? CREDENTIALS_TYPE : DETAIL_TYPE;
  }

  private static void putFailedAttempts(ObjectNode detail, Fault fault) {
    if (fault.failedAttempts().orElse(0) > 0) {
      detail.put("failedAttempts", fault.failedAttempts().getAsInt());
    }
  }

  /**
   * The detail message in protocol buffers' binary form: field 1 the id, field 2 the message, field
   * 3, for refused credentials, the number of failures.
   */
  private static String protobufDetail(String id, Fault fault) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeText(out, 1, id);
    writeText(out, 2, fault.text());
    if (fault.failedAttempts().orElse(0) > 0) {
      out.write(3 << 3);
      writeNumber(out, fault.failedAttempts().getAsInt());
    }
    return Base64.getEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  private static void writeText(ByteArrayOutputStream out, int field, String text) {
    if (text.isEmpty()) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write((field << 3) | 2);
    writeNumber(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void writeNumber(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
