package io.zitadeltestkit.embedded.internal.delivery;

import io.zitadeltestkit.embedded.internal.model.policy.LabelPolicy;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Notification;
import io.zitadeltestkit.embedded.internal.state.Notification.Channel;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes messages in the form that the real server posts to an HTTP provider. */
final class Composer {
  private static final String FONTS =
      "-apple-system, BlinkMacSystemFont, Segoe UI, Lato, Arial, Helvetica, sans-serif";

  private Composer() {}

  /** {@return the message; empty if there is no recipient or address} */
  static Optional<Message> compose(Instance instance, String origin, Notification notification) {
    State state = instance.state();
    User user = state.find(User.TABLE, notification.userId()).orElse(null);
    Human human = user == null ? null : user.human();
    if (user == null || human == null) {
      return Optional.empty();
    }
    String recipient = recipient(human, notification);
    if (recipient.isEmpty()) {
      return Optional.empty();
    }
    boolean mailed = notification.channel() == Channel.EMAIL;
    String name = mailed ? escaped(human.displayName()) : human.displayName();
    Map<String, String> template =
        new LinkedHashMap<>(Wording.of(notification, name, domain(origin)));
    // A text message has no link.
    String link = mailed ? Links.of(state, user, origin, notification) : "";
    if (!link.isEmpty()) {
      template.put("url", link);
    }
    LabelPolicy.Colors colors = LabelPolicy.of(state, user.orgId()).light();
    template.put("primaryColor", orElse(colors.primary(), "#5282C1"));
    template.put("backgroundColor", orElse(colors.background(), "#fafafa"));
    template.put("fontColor", orElse(colors.font(), "#22292f"));
    template.put("fontFamily", FONTS);
    template.put("footerText", Wording.footer(notification.kind()));
    return Optional.of(
        new Message(
            instance.now(),
            instance.id(),
            notification.kind(),
            notification.channel(),
            recipient,
            user.id(),
            notification.code(),
            template,
            arguments(state, user, human, origin, notification)));
  }

  /** One-time passwords go to the verified contact, everything else to the last one. */
  private static String recipient(Human human, Notification notification) {
    boolean mailed = notification.channel() == Channel.EMAIL;
    if (notification.kind().isOneTimePassword()) {
      return mailed ? verifiedEmail(human) : verifiedPhone(human);
    }
    return mailed ? human.email() : human.phone();
  }

  private static Map<String, Object> arguments(
      State state, User user, Human human, String origin, Notification notification) {
    Map<String, Object> all = new TreeMap<>();
    switch (notification.kind()) {
      case PHONE_CODE -> all.put("domain", domain(origin));
      case INVITE_CODE ->
          all.put("applicationName", orElse(notification.applicationName(), "ZITADEL"));
      case OTP_EMAIL, OTP_SMS -> {
        all.put("oTP", notification.code());
        all.put("domain", domain(origin));
        all.put("origin", origin);
        all.put("expiry", notification.expiry().toNanos());
      }
      default -> {
        // Only the code.
      }
    }
    boolean hasCode =
        !notification.kind().isOneTimePassword()
            && notification.kind() != Notification.Kind.PASSKEY_LINK
            && !notification.code().isEmpty();
    if (hasCode) {
      all.put("code", notification.code());
    }
    String loginName = LoginNames.preferred(state, user);
    all.put("userID", user.id());
    all.put("orgID", user.orgId());
    all.put("userName", user.username());
    all.put("firstName", human.givenName());
    all.put("lastName", human.familyName());
    all.put("nickName", human.nickName());
    all.put("displayName", human.displayName());
    all.put("lastEmail", human.email());
    all.put("verifiedEmail", verifiedEmail(human));
    all.put("lastPhone", human.phone());
    all.put("verifiedPhone", verifiedPhone(human));
    all.put("preferredLoginName", loginName);
    all.put("loginName", loginName);
    all.put("loginNames", LoginNames.of(state, user));
    all.put("changeDate", user.stamp().changedAt().toString());
    all.put("creationDate", user.stamp().createdAt().toString());
    if (notification.channel() == Channel.EMAIL) {
      all.replaceAll((key, value) -> escapedValue(value));
    }
    return all;
  }

  private static Object escapedValue(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Composer::escapedValue).toList();
    }
    return value instanceof String text ? escaped(text) : value;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("'", "&#39;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;");
  }

  private static String verifiedEmail(Human human) {
    return human.emailVerified() ? human.email() : "";
  }

  private static String verifiedPhone(Human human) {
    return human.phoneVerified() ? human.phone() : "";
  }

  private static String orElse(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static String domain(String origin) {
    return origin.replaceFirst("^https?://", "").replaceFirst(":\\d+$", "");
  }
}
