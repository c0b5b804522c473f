package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.user.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.Gender;
import io.zitadeltestkit.embedded.internal.model.Human;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.model.UserCode.Kind;
import org.jspecify.annotations.Nullable;

/** Creates people like the first generation: for unverified contacts a code is sent at once. */
public final class NewPeopleV1 {
  private NewPeopleV1() {}

  /** The names of a person, in any message. */
  interface Profile {
    String firstName();

    String lastName();

    String nickName();

    String displayName();

    String preferredLanguage();

    Gender gender();
  }

  /** The address of a person. */
  interface Email {
    String email();

    boolean isEmailVerified();
  }

  /** The number of a person. */
  interface Phone {
    String phone();

    boolean isPhoneVerified();
  }

  /** {@return a person as a message describes it, without password} */
  static NewHuman of(
      String orgId, String username, Profile profile, Email email, @Nullable Phone phone) {
    return NewHuman.of(orgId, username, profile.firstName(), profile.lastName(), email.email())
        .with(
            b ->
                b.nickName(profile.nickName())
                    .displayName(profile.displayName())
                    .preferredLanguage(profile.preferredLanguage())
                    .gender(Genders.of(profile.gender()))
                    .emailVerified(email.isEmailVerified())
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
