package io.zitadeltestkit.seed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule for a text. */
interface Rule {
  /** Any text of at most 200 characters. */
  Rule ANY = text -> null;

  /** Any text. */
  Rule LONG =
      new Rule() {
        @Override
        public @Nullable String objection(String text) {
          return null;
        }

        @Override
        public boolean limited() {
          return false;
        }
      };

  /** An e-mail address. */
  Rule EMAIL =
      matching("[^@\\s]+@[^@\\s]+", "is no e-mail address. Write it like minnie@acme.example.");

  /** A phone number. */
  Rule PHONE =
      matching(
          "\\+[1-9][0-9 ]{4,24}",
          "is no phone number with its country. Write it in quotes, like \"+41 44 123 45 67\".");

  /** A user name. */
  Rule USERNAME =
      matching("\\S+", "has a blank in it. User names have none: people type them to sign in.");

  /** An id, which can be used in a path and in a scope. */
  Rule ID =
      matching(
          "[A-Za-z0-9._~@-]+",
          "is no id. It has letters, digits and . _ ~ @ - alone: it stands in paths and scopes.");

  /** A manager role. */
  Rule MANAGER_ROLE =
      matching(
          "(IAM|ORG|PROJECT)_[A-Z][A-Z_]*",
          "is no manager role. Write one like ORG_OWNER, ORG_USER_MANAGER or IAM_OWNER_VIEWER.");

  /** A manager role of the instance or of an organization. */
  Rule MANAGER_ROLE_OF_ORGANIZATION =
      matching(
          "(IAM|ORG)_[A-Z][A-Z_]*",
          "is no manager role of the instance or an organization. Write one like ORG_OWNER or"
              + " IAM_OWNER_VIEWER; roles of projects are given under administrators.");

  /** An absolute URI. */
  Rule URI_WITH_SCHEME =
      text -> {
        try {
          return new URI(text).isAbsolute()
              ? null
              : "has no scheme. Write the whole URI, like https://app.example/callback.";
        } catch (URISyntaxException e) {
          return "is no URI. Write it like https://app.example/callback.";
        }
      };

  /** {@return the problem of a text; null if there is none} */
  @Nullable String objection(String text);

  /** {@return whether it is limited to 200 characters} */
  default boolean limited() {
    return true;
  }

  /** One of several words. */
  static Rule oneOf(List<String> words) {
    return text ->
        words.contains(text)
            ? null
            : "is \"%s\"; it can be %s.".formatted(text, String.join(", ", words));
  }

  private static Rule matching(String pattern, String objection) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> compiled.matcher(text).matches() ? null : "\"" + text + "\" " + objection;
  }
}
