package io.zitadeltestkit.embedded.internal.api.user.view;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.AccessTokenType;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.Gender;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.HumanEmail;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.HumanPhone;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.HumanProfile;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.HumanUser;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.MachineUser;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.UserState;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.UserView;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.Machine;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.State;

/** Maps users to messages. */
public final class UserViews {
  private UserViews() {}

  public static UserView of(State state, User user) {
    Human human = user.human();
    Machine machine = user.machine();
    return new UserView(
        user.id(),
        Details.of(user.stamp(), user.orgId()),
        stateOf(user),
        user.username(),
        LoginNames.of(state, user),
        LoginNames.preferred(state, user),
        human == null ? null : of(human),
        machine == null ? null : of(machine));
  }

  private static HumanUser of(Human human) {
    return new HumanUser(
        new HumanProfile(
            human.givenName(),
            human.familyName(),
            human.nickName(),
            human.displayName(),
            human.preferredLanguage(),
            Genders.named(human.gender(), Gender.class)),
        new HumanEmail(human.email(), human.emailVerified()),
        new HumanPhone(human.phone(), human.phoneVerified()),
        human.passwordChangeRequired(),
        human.passwordChangedAt(),
        human.mfaInitSkippedAt());
  }

  static MachineUser of(Machine machine) {
    return new MachineUser(
        machine.name(),
        machine.description(),
        machine.secretHash() != null,
        machine.jwtAccessTokens()
            ? AccessTokenType.ACCESS_TOKEN_TYPE_JWT
            : AccessTokenType.ACCESS_TOKEN_TYPE_BEARER);
  }

  public static UserState stateOf(User user) {
    return switch (user.state()) {
      case ACTIVE -> UserState.USER_STATE_ACTIVE;
      case INACTIVE -> UserState.USER_STATE_INACTIVE;
      case LOCKED -> UserState.USER_STATE_LOCKED;
      case INITIAL -> UserState.USER_STATE_INITIAL;
    };
  }
}
