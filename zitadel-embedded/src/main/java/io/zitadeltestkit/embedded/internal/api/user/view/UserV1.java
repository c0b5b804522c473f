package io.zitadeltestkit.embedded.internal.api.user.view;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.MachineUser;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.user.v1.User}.
 *
 * @param id the id
 * @param details when it was created and changed, and its organization
 * @param state whether it can sign in
 * @param userName the user name
 * @param loginNames its login names
 * @param preferredLoginName the preferred one of them
 * @param human the data of a person
 * @param machine the data of a service user
 */
public record UserV1(
    String id,
    DetailsV1 details,
    UserState state,
    String userName,
    List<String> loginNames,
    String preferredLoginName,
    @Nullable HumanV1 human,
    @Nullable MachineUser machine) {
  private static final String UNDEFINED_LANGUAGE = "und";

  /** {@code zitadel.user.v1.UserState}. */
  public enum UserState {
    USER_STATE_UNSPECIFIED,
    USER_STATE_ACTIVE,
    USER_STATE_INACTIVE,
    USER_STATE_DELETED,
    USER_STATE_LOCKED,
    USER_STATE_SUSPEND,
    USER_STATE_INITIAL,
    UNRECOGNIZED;

    /** {@return the constant of the second generation, which has no suspended state} */
    public UserMessages.UserState translated() {
      return this == USER_STATE_SUSPEND
          ? UserMessages.UserState.UNRECOGNIZED
          : UserMessages.UserState.valueOf(name());
    }
  }

  /** {@code zitadel.user.v1.Gender}. */
  public enum Gender {
    GENDER_UNSPECIFIED,
    GENDER_FEMALE,
    GENDER_MALE,
    GENDER_DIVERSE
  }

  /** {@code zitadel.user.v1.Human}. */
  public record HumanV1(
      ProfileV1 profile, EmailV1 email, PhoneV1 phone, @Nullable Instant passwordChanged) {}

  /** {@code zitadel.user.v1.Profile}. */
  public record ProfileV1(
      String firstName,
      String lastName,
      String nickName,
      String displayName,
      String preferredLanguage,
      Gender gender) {}

  /** {@code zitadel.user.v1.Email}. */
  public record EmailV1(String email, boolean isEmailVerified) {}

  /** {@code zitadel.user.v1.Phone}. */
  public record PhoneV1(String phone, boolean isPhoneVerified) {}

  /** Of a user as it is kept. */
  public static UserV1 of(State state, User user) {
    return new UserV1(
        user.id(),
        DetailsV1.of(user.stamp(), user.orgId()),
        stateOf(user),
        user.username(),
        LoginNames.of(state, user),
        LoginNames.preferred(state, user),
        user.human() == null ? null : human(user.human()),
        user.machine() == null ? null : UserViews.of(user.machine()));
  }

  /** {@return the same with other login names} */
  public UserV1 withLoginNames(List<String> names) {
    return new UserV1(id, details, state, userName, names, preferredLoginName, human, machine);
  }

  /** Returns the state of a user. */
  public static UserState stateOf(User user) {
    return switch (user.state()) {
      case ACTIVE -> UserState.USER_STATE_ACTIVE;
      case INACTIVE -> UserState.USER_STATE_INACTIVE;
      case LOCKED -> UserState.USER_STATE_LOCKED;
      case INITIAL -> UserState.USER_STATE_INITIAL;
    };
  }

  private static HumanV1 human(Human human) {
    return new HumanV1(profile(human), email(human), phone(human), human.passwordChangedAt());
  }

  /** Returns the names of a person. */
  public static ProfileV1 profile(Human human) {
    return new ProfileV1(
        human.givenName(),
        human.familyName(),
        human.nickName(),
        human.displayName(),
        human.preferredLanguage().isEmpty() ? UNDEFINED_LANGUAGE : human.preferredLanguage(),
        Genders.named(human.gender(), Gender.class));
  }

  /** Returns the e-mail address of a person. */
  public static EmailV1 email(Human human) {
    return new EmailV1(human.email(), human.emailVerified());
  }

  /** Returns the telephone number of a person. */
  public static PhoneV1 phone(Human human) {
    return new PhoneV1(human.phone(), human.phoneVerified());
  }
}
