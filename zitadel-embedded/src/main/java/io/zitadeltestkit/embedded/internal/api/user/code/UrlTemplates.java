package io.zitadeltestkit.embedded.internal.api.user.code;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL templates of messages: a text with fields in double braces, such as {@code {{.Code}}}.
 */
public final class UrlTemplates {
  private static final Pattern FIELD =
      Pattern.compile("\\{\\{-?\\s*\\.([A-Za-z_][A-Za-z0-9_]*)\\s*-?}}");
  private static final Set<String> KNOWN = Set.of("UserID", "Code", "OrgID");
  private static final String INVALID = "URL Template is invalid";

  private UrlTemplates() {}

  /** Returns the template, empty if there is none; throws a fault if it is invalid. */
  public static String checked(@Nullable String template) {
    return checked(template, KNOWN);
  }

  /** Does the same for a message with other fields. */
  public static String checked(@Nullable String template, Set<String> known) {
    if (template == null) {
      return "";
    }
    if (FIELD.matcher(template).replaceAll("").contains("{{")) {
      throw Fault.invalidArgument("DOMAIN-oGh5e", INVALID);
    }
    Matcher fields = FIELD.matcher(template);
    while (fields.find()) {
      if (!known.contains(fields.group(1))) {
        throw Fault.invalidArgument("DOMAIN-ieYa7", INVALID);
      }
    }
    return template;
  }
}
