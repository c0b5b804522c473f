package io.zitadeltestkit.embedded.internal.delivery;

import io.zitadeltestkit.embedded.internal.model.instance.InstanceFeatures;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Notification;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links in messages: the caller's URL template, or a sign-in page of the server. */
final class Links {
  private static final Pattern FIELD = Pattern.compile("\\{\\{-?\\s*\\.(\\w+)\\s*-?}}");
  private static final String LOGIN = "/ui/login";

  private Links() {}

  /** {@return the link; empty if there is none} */
  static String of(State state, User user, String origin, Notification notification) {
    String template = notification.urlTemplate();
    return fill(
        template.isEmpty() ? ofServer(state, origin, notification.kind()) : template,
        Map.of(
            "UserID", user.id(),
            "OrgID", user.orgId(),
            "Code", notification.code(),
            "CodeID", notification.subjectId(),
            "SessionID", notification.subjectId(),
            "LoginName", LoginNames.preferred(state, user),
            "DisplayName", user.displayName(),
            "PreferredLanguage", user.human() == null ? "" : user.human().preferredLanguage()));
  }

  private static String ofServer(State state, String origin, Notification.Kind kind) {
    InstanceFeatures features = InstanceFeatures.of(state);
    boolean oldPages = !features.requiresNewPages();
    String base =
        features.loginV2BaseUri() == null || features.loginV2BaseUri().isEmpty()
            ? origin + "/ui/v2/login"
            : features.loginV2BaseUri().replaceAll("/$", "");
    return switch (kind) {
      case EMAIL_CODE ->
          oldPages
              ? old(origin, "/mail/verification", "")
              : base + "/verify?code={{.Code}}&organization={{.OrgID}}&userId={{.UserID}}";
      case PASSWORD_CODE ->
          oldPages
              ? old(origin, "/password/init", "")
              : base + "/password/set?code={{.Code}}&organization={{.OrgID}}&userId={{.UserID}}";
      // The real server always uses the old page.
      case INVITE_CODE -> old(origin, "/user/invite", "&loginname={{.LoginName}}");
      case PASSKEY_LINK ->
          base
              + "/passkey/set?code={{.Code}}&codeId={{.CodeID}}&organization={{.OrgID}}&userId={{.UserID}}";
      case OTP_EMAIL ->
          origin
              + "/ui/v2/login/otp/email?code={{.Code}}&sessionId={{.SessionID}}&userId={{.UserID}}";
      case PASSWORD_CHANGED -> origin + "/ui/console?login_hint={{.LoginName}}";
      case PHONE_CODE, OTP_SMS -> "";
    };
  }

  private static String old(String origin, String path, String more) {
    return origin
        + LOGIN
        + path
        + "?authRequestID=&code={{.Code}}"
        + more
        + "&orgID={{.OrgID}}&userID={{.UserID}}";
  }

  private static String fill(String template, Map<String, String> values) {
    return FIELD
        .matcher(template)
        .replaceAll(
            field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), field.group())));
  }
}
