package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.Plan.Common;
import io.zitadeltestkit.seed.Plan.Credential;
import io.zitadeltestkit.seed.Plan.Password;
import io.zitadeltestkit.seed.Plan.Person;
import io.zitadeltestkit.seed.Plan.ServiceUser;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads people and service users. */
final class UserReader {
  private static final Duration DEFAULT_LIFETIME = Duration.ofDays(1);
  private static final List<String> STATES = List.of("active", "inactive", "locked");
  private static final List<String> GENDERS = List.of("female", "male", "diverse");
  private static final List<String> TOKEN_TYPES = List.of("bearer", "jwt");

  private UserReader() {}

  static Person person(Form form) {
    Common common = common(form);
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("givenName", form.text("givenName"));
    profile.put("familyName", form.text("familyName"));
    for (String field : List.of("nickName", "displayName", "preferredLanguage")) {
      form.optionalText(field).ifPresent(text -> profile.put(field, text));
    }
    form.optionalText("gender", Rule.oneOf(GENDERS))
        .ifPresent(word -> profile.put("gender", "GENDER_" + word.toUpperCase(Locale.ROOT)));
    Map<String, Object> human = new LinkedHashMap<>();
    human.put("profile", profile);
    human.put(
        "email",
        Map.of(
            "email",
            form.text("email", Rule.EMAIL),
            "isVerified",
            form.flag("emailVerified", true)));
    boolean phoneVerified = form.flag("phoneVerified", true);
    form.optionalText("phone", Rule.PHONE)
        .ifPresent(
            number -> human.put("phone", Map.of("phone", number, "isVerified", phoneVerified)));
    if (form.has("phoneVerified") && !form.has("phone")) {
      form.problem("phoneVerified", "is said of no phone. Add phone, or remove this.");
    }
    Optional<Password> password = password(form, human);
    form.end();
    return new Person(common, human, password);
  }

  private static Optional<Password> password(Form form, Map<String, Object> human) {
    Optional<String> text = form.optionalText("password");
    boolean changeRequired = form.flag("passwordChangeRequired", false);
    text.ifPresent(
        password ->
            human.put("password", Map.of("password", password, "changeRequired", changeRequired)));
    if (form.has("passwordChangeRequired") && !form.has("password")) {
      form.problem(
          "passwordChangeRequired", "is said of no password. Add password, or remove this.");
    }
    return text.map(password -> new Password(form.place("password"), password));
  }

  static ServiceUser serviceUser(Form form) {
    Common common = common(form);
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("name", form.optionalText("name").orElse(common.username().text()));
    form.optionalText("description").ifPresent(text -> machine.put("description", text));
    machine.put(
        "accessTokenType",
        "ACCESS_TOKEN_TYPE_"
            + form.choice("accessTokenType", TOKEN_TYPES, "bearer").toUpperCase(Locale.ROOT));
    ServiceUser user =
        new ServiceUser(
            common,
            machine,
            form.flag("secret", false),
            form.all("pats", UserReader::credential),
            form.all("keys", UserReader::credential));
    form.end();
    return user;
  }

  private static Common common(Form form) {
    return new Common(
        form.place(),
        form.word("username", Rule.USERNAME),
        form.id("id"),
        form.texts("metadata"),
        form.words("roles", Rule.MANAGER_ROLE_OF_ORGANIZATION),
        form.choice("state", STATES, "active"));
  }

  private static Credential credential(Form form) {
    Word name = form.word("name", Rule.ANY);
    Instant expires = form.optionalText("expires").map(text -> instant(form, text)).orElse(null);
    Duration lifetime =
        form.optionalText("lifetime").map(text -> duration(form, text)).orElse(DEFAULT_LIFETIME);
    if (form.has("expires") && form.has("lifetime")) {
      form.problem("lifetime", "can't be said together with expires. Keep one of them.");
    }
    form.end();
    return new Credential(name, expires, lifetime);
  }

  private static @Nullable Instant instant(Form form, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      form.problem("expires", "\"" + text + "\" is no time. Write it like 2030-01-31T12:00:00Z.");
      return null;
    }
  }

  private static @Nullable Duration duration(Form form, String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    String iso = upper.startsWith("P") ? upper : (upper.endsWith("D") ? "P" : "PT") + upper;
    try {
      Duration duration = Duration.parse(iso);
      if (!duration.isNegative() && !duration.isZero()) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // Reported below, like one that isn't positive.
    }
    form.problem(
        "lifetime",
        "\"" + text + "\" is no duration. Write a number with s, m, h or d, such as 30m or 7d.");
    return null;
  }
}
