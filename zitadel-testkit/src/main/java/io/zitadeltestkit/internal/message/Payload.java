package io.zitadeltestkit.internal.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.message.MessageKind;
import io.zitadeltestkit.message.TestMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the messages that Zitadel posts to an HTTP provider. */
final class Payload {
  private static final Pattern CODE_IN_LINK = Pattern.compile("[?&]code=([^&#]+)");

  private Payload() {}

  static TestMessage read(JsonNode body) {
    JsonNode context = body.path("contextInfo");
    JsonNode template = body.path("templateData");
    JsonNode arguments = body.path("args");
    String number = context.path("recipientPhoneNumber").asText("");
    String link = template.path("url").asText("");
    return new TestMessage(
        MessageKind.ofEvent(context.path("eventType").asText("")),
        !number.isEmpty(),
        number.isEmpty() ? context.path("recipientEmailAddress").asText("") : number,
        arguments.path("userID").asText(""),
        template.path("subject").asText(""),
        template.path("text").asText(""),
        code(arguments, link),
        link);
  }

  /** In some messages the code is only in the link. */
  private static String code(JsonNode arguments, String link) {
    String oneTimePassword = arguments.path("oTP").asText("");
    String code = arguments.path("code").asText(oneTimePassword);
    if (!code.isEmpty()) {
      return code;
    }
    Matcher inLink = CODE_IN_LINK.matcher(link);
    return inLink.find() ? inLink.group(1) : "";
  }
}
