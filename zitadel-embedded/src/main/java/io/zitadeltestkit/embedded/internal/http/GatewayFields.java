package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.proto.GoText;
import io.zitadeltestkit.embedded.internal.proto.MessageFields;
import io.zitadeltestkit.embedded.internal.proto.MessageFields.MessageField;
import io.zitadeltestkit.embedded.internal.proto.WholeNumbers;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the variables of a path or query into a message. They are text, so the type of the field
 * decides how they are read; unknown ones are ignored.
 */
final class GatewayFields {
  private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");
  private static final Pattern UNSIGNED = Pattern.compile("[0-9]+");
  private static final Pattern SIGNED = Pattern.compile("[+-]?[0-9]+");

  /** A map's key in brackets, as the gateway reads it. */
  private static final Pattern KEYED = Pattern.compile("(.*)\\[(.*)]", Pattern.DOTALL);

  /** The full names of the messages that services share. */
  private static final Map<String, String> SHARED =
      Map.of(
          "RequestContext", "zitadel.object.v2.RequestContext",
          "Paging", "zitadel.v1.ListQuery",
          "ListQuery", "zitadel.v1.ListQuery",
          "ChangeQuery", "zitadel.change.v1.ChangeQuery",
          "RoleQuery", "zitadel.project.v1.RoleQuery",
          "DomainSearchQuery", "zitadel.instance.v1.DomainSearchQuery",
          "TrustedDomainSearchQuery", "zitadel.instance.v1.TrustedDomainSearchQuery");

  private final Class<?> type;
  private final String protoPackage;
  private final ObjectNode message;
  private final Profile profile;

  /** The text can't be read as the field's type; the message is Go's. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * The fields of a message.
   *
   * @param type its type
   * @param service the full name of the service that it is sent to
   * @param message the fields so far
   * @param profile the release that the server emulates
   */
  GatewayFields(Class<?> type, String service, ObjectNode message, Profile profile) {
    this.type = type;
    this.protoPackage = service.substring(0, service.lastIndexOf('.'));
    this.message = message;
    this.profile = profile;
  }

  /** Sets the field of a path variable, overriding the body. */
  void putVariable(String path, String value) {
    Class<?> holderType = type;
    ObjectNode holder = message;
    for (Iterator<String> names = List.of(path.split("\\.", -1)).iterator(); ; ) {
      MessageField field =
          MessageFields.find(holderType, names.next())
              .orElseThrow(() -> new IllegalStateException("No field " + path + " in " + type));
      if (!names.hasNext()) {
        try {
          put(holder, field, parse(field, value));
          return;
        } catch (Unreadable e) {
          String reason = field.type().isEnum() ? value + " is not valid" : e.getMessage();
          throw refusal("type mismatch, parameter: " + path + ", error: " + reason);
        }
      }
      holder = holder.withObjectProperty(field.name());
      holderType = field.type();
    }
  }

  /** Sets the field of a query parameter, unless it is a path variable. */
  void putParameter(String key, List<String> values, Set<String> variables) {
    Matcher keyed = KEYED.matcher(key);
    if (keyed.matches()) {
      putParameter(
          keyed.group(1),
          Stream.concat(Stream.of(keyed.group(2)), values.stream()).toList(),
          variables);
      return;
    }
    Class<?> holderType = type;
    ObjectNode holder = message;
    for (Iterator<String> names = List.of(key.split("\\.", -1)).iterator(); ; ) {
      String name = names.next();
      MessageField field = MessageFields.find(holderType, name).orElse(null);
      if (field == null || (holderType == type && variables.contains(field.protoName()))) {
        return;
      }
      if (field.others().stream().anyMatch(holder::has)) {
        throw refusal("field already set for oneof " + GoText.quoted(field.group()));
      }
      if (!names.hasNext()) {
        put(holder, field, values);
        return;
      }
      if (!field.isMessage()) {
        throw refusal("invalid path: " + GoText.quoted(name) + " is not a message");
      }
      holder = holder.withObjectProperty(field.name());
      holderType = field.type();
    }
  }

  private void put(ObjectNode holder, MessageField field, List<String> values) {
    String name = GoText.quoted(field.protoName());
    try {
      if (field.repeated()) {
        ArrayNode list = holder.withArrayProperty(field.name());
        for (String value : values) {
          list.add(parse(field, value));
        }
        return;
      }
      if (values.stream().anyMatch(Utf8::isBroken)) {
        throw Fault.plain(
            Code.INTERNAL, "grpc: error while marshaling: string field contains invalid UTF-8");
      }
      if (values.size() > 1) {
        throw refusal("too many values for field " + name + ": " + String.join(", ", values));
      }
      put(holder, field, parse(field, values.get(0)));
    } catch (Unreadable e) {
      throw refusal(
          "parsing " + (field.repeated() ? "list " : "field ") + name + ": " + e.getMessage());
    }
  }

  private static void put(ObjectNode holder, MessageField field, JsonNode value) {
    holder.remove(field.protoName());
    holder.set(field.name(), value);
  }

  private JsonNode parse(MessageField field, String text) throws Unreadable {
    Class<?> kind = field.type();
    if (kind == boolean.class || kind == Boolean.class) {
      if (!TRUE.contains(text) && !FALSE.contains(text)) {
        throw conversion("ParseBool", text, "invalid syntax");
      }
      return BooleanNode.valueOf(TRUE.contains(text));
    }
    WholeNumbers numbers = field.numbers();
    if (numbers != null) {
      return number(numbers, text);
    }
    if (kind.isEnum()) {
      return field
          .constant(text, profile)
          .map(IntNode::valueOf)
          .orElseThrow(() -> new Unreadable(GoText.quoted(text) + " is not a valid value"));
    }
    if (kind.isRecord()) {
      String name = MessageFields.nameOf(kind);
      String full = SHARED.getOrDefault(name, protoPackage + "." + name);
      throw new Unreadable("unsupported message type: " + GoText.quoted(full));
    }
    return TextNode.valueOf(text);
  }

  private static JsonNode number(WholeNumbers numbers, String text) throws Unreadable {
    String function = numbers.isUnsigned() ? "ParseUint" : "ParseInt";
    if (!(numbers.isUnsigned() ? UNSIGNED : SIGNED).matcher(text).matches()) {
      throw conversion(function, text, "invalid syntax");
    }
    BigInteger number = new BigInteger(text);
    if (!numbers.contains(number)) {
      throw conversion(function, text, "value out of range");
    }
    return TextNode.valueOf(number.toString());
  }

  private static Unreadable conversion(String function, String text, String reason) {
    return new Unreadable(
        "strconv." + function + ": parsing " + GoText.quoted(text) + ": " + reason);
  }

  private static Fault refusal(String message) {
    return Fault.plain(Code.INVALID_ARGUMENT, message);
  }
}
