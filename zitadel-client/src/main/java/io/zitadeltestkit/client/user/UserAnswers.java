package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Answer;

/** Reads users from answers. */
final class UserAnswers {
  private UserAnswers() {}

  static User user(Answer user) {
    Answer details = user.object("details");
    return new User(
        user.required("userId"),
        details.text("resourceOwner"),
        user.constant("state", "USER_STATE_", UserState.UNSPECIFIED, UserState.UNSPECIFIED),
        user.text("username"),
        user.texts("loginNames"),
        user.text("preferredLoginName"),
        details.instant("creationDate"),
        details.instant("changeDate"),
        details.number("sequence"),
        user.has("human") ? human(user.object("human")) : null,
        user.has("machine") ? machine(user.object("machine")) : null);
  }

  private static HumanDetails human(Answer human) {
    Answer profile = human.object("profile");
    Answer email = human.object("email");
    Answer phone = human.object("phone");
    return new HumanDetails(
        profile.text("givenName"),
        profile.text("familyName"),
        profile.optionalText("nickName"),
        profile.text("displayName"),
        profile.text("preferredLanguage"),
        profile.constant("gender", "GENDER_", Gender.UNSPECIFIED, Gender.UNSPECIFIED),
        email.optionalText("email"),
        email.flag("isVerified"),
        phone.optionalText("phone"),
        phone.flag("isVerified"),
        profile.optionalText("avatarUrl"),
        human.flag("passwordChangeRequired"),
        human.optionalInstant("passwordChanged"));
  }

  private static MachineDetails machine(Answer machine) {
    return new MachineDetails(
        machine.text("name"),
        machine.optionalText("description"),
        machine.flag("hasSecret"),
        machine.constant(
            "accessTokenType",
            "ACCESS_TOKEN_TYPE_",
            AccessTokenType.BEARER,
            AccessTokenType.UNRECOGNIZED));
  }

  static CreatedUser created(Answer answer) {
    return new CreatedUser(
        answer.required("id"),
        answer.instant("creationDate"),
        answer.optionalText("emailCode"),
        answer.optionalText("phoneCode"));
  }
}
