package io.zitadeltestkit.embedded.internal.api.user.creation;

import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.view.Genders;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1.Gender;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.proto.Inner;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.Prefix;
import org.jspecify.annotations.Nullable;

/** Creates people like the first generation: for unverified contacts a code is sent at once. */
public final class NewPeopleV1 {
  private NewPeopleV1() {}

  /**
   * The names of a person.
   *
   * @param firstName given name
   * @param lastName family name
   * @param nickName nick name
   * @param displayName the name to show
   * @param preferredLanguage BCP 47 tag
   * @param gender the gender
   */
  @Inner
  public record Profile(
      @Length(min = 1, max = 200) String firstName,
      @Length(min = 1, max = 200) String lastName,
      @Length(max = 200) String nickName,
      @Length(max = 200) String displayName,
      @Length(max = 10) String preferredLanguage,
      Gender gender) {}

  /**
   * The address of a person.
   *
   * @param email the address
   * @param isEmailVerified whether it counts as verified
   */
  @Inner
  record Email(@Length(min = 1, max = 200) String email, boolean isEmailVerified) {}

  /**
   * The number of a person.
   *
   * @param phone the number
   * @param isPhoneVerified whether it counts as verified
   */
  @Inner
  public record Phone(
      @Length(min = 1, max = 50) @Prefix("+") String phone, boolean isPhoneVerified) {}

  /** {@return a person as a message describes it, without password} */
  public static NewHuman of(
      String orgId,
      String username,
      Profile profile,
      String email,
      boolean emailVerified,
      @Nullable Phone phone) {
    return NewHuman.of(orgId, username, profile.firstName(), profile.lastName(), email)
        .with(
            b ->
                b.nickName(profile.nickName())
                    .displayName(profile.displayName())
                    .preferredLanguage(profile.preferredLanguage())
                    .gender(Genders.of(profile.gender()))
                    .emailVerified(emailVerified)
                    .phone(phone == null ? "" : phone.phone())
                    .phoneVerified(phone != null && phone.isPhoneVerified()));
  }

  /** Adds a person; one who has to be initialised gets a single message. */
  public static User add(Tx tx, NewHuman human) {
    User user = Users.addHuman(tx, human);
    Human added = user.human();
    if (added != null && !added.emailVerified() && !human.initial()) {
      UserCodes.issue(tx, user.id(), Kind.EMAIL, Delivery.SENT);
    }
    if (added != null && !added.phone().isEmpty() && !added.phoneVerified()) {
      UserCodes.issue(tx, user.id(), Kind.PHONE, Delivery.SENT);
    }
    return user;
  }
}
