package io.zitadeltestkit.embedded.internal.api.user.creation;

import io.zitadeltestkit.embedded.internal.api.idp.IdentityProviders;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes.Delivery;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactCalls;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetHumanEmail;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetHumanPhone;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.SetHumanProfile;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataRules;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordHashes;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.HashedPassword;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.Password;
import io.zitadeltestkit.embedded.internal.api.user.view.Genders;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of a new person, for all creating calls.
 *
 * @param orgId the organization
 * @param userId the id; null for a new one
 * @param username the user name; null for the e-mail address
 * @param profile names and the like
 * @param email the e-mail address and how it is verified
 * @param phone the telephone number and how it is verified; null if there is none
 * @param password the password in clear text; null if none is given
 * @param hashedPassword a hash of the password; null if none is given
 * @param linksIdentityProviders whether accounts of identity providers are to be linked
 * @param totpSecret the secret of an authenticator application; null if there is none
 * @param metadata entries to set
 */
record HumanCreation(
    String orgId,
    @Nullable String userId,
    @Nullable String username,
    SetHumanProfile profile,
    SetHumanEmail email,
    @Nullable SetHumanPhone phone,
    @Nullable Password password,
    @Nullable HashedPassword hashedPassword,
    boolean linksIdentityProviders,
    @Nullable String totpSecret,
    List<UserMetadataRules.Entry> metadata) {

  /**
   * The result.
   *
   * @param user the user
   * @param emailCode the code that verifies the address, if it was requested
   * @param phoneCode the code that verifies the number, if it was requested
   */
  record Created(User user, @Nullable String emailCode, @Nullable String phoneCode) {
    @Override
    public String toString() {
      return "Created[" + user.id() + "]";
    }
  }

  @Override
  public String toString() {
    return "HumanCreation[" + username + "]";
  }

  /** Creates the person, if the caller may. */
  Created apply(Call call) {
    return call.write(
        tx -> {
          String id = userId == null ? tx.newId() : userId;
          return create(tx, id, () -> UserCreation.requireWrite(call, orgId, id));
        });
  }

  /** Creates the person without a permission check. */
  Created apply(Tx tx) {
    return create(tx, userId == null ? tx.newId() : userId, () -> {});
  }

  private Created create(Tx tx, String id, Runnable permission) {
    Delivery emailDelivery = ContactCalls.byEmail(email.sendCode(), email.returnCode());
    NewHuman human = newHuman().normalised();
    String hash = human.passwordHash();
    if (hash != null && !hash.isEmpty()) {
      PasswordHashes.requireSupported(tx.profile(), hash, PasswordHashes.OF_CREATION);
    }
    UserMetadataRules.requireComplete(metadata);
    permission.run();
    User user = Users.addHuman(tx, human.withUserId(id));
    if (linksIdentityProviders) {
      throw IdentityProviders.needed("COMMAND-39nf2");
    }
    if (totpSecret != null) {
      SecondFactors none = SecondFactors.of(tx.state(), user);
      tx.put(SecondFactors.TABLE, none.with(b -> b.totpSecret(totpSecret).totpReady(true)));
    }
    UserMetadataRules.set(tx, id, metadata);
    return new Created(user, issueEmailCode(tx, id, emailDelivery), issuePhoneCode(tx, human, id));
  }

  private NewHuman newHuman() {
    return NewHuman.of(
            orgId,
            UserCreation.orEmpty(username),
            profile.givenName(),
            profile.familyName(),
            email.email())
        .with(
            b ->
                b.userId(userId)
                    .nickName(UserCreation.orEmpty(profile.nickName()))
                    .displayName(UserCreation.orEmpty(profile.displayName()))
                    .preferredLanguage(UserCreation.orEmpty(profile.preferredLanguage()))
                    .gender(Genders.of(profile.gender()))
                    .emailVerified(Boolean.TRUE.equals(email.isVerified()))
                    .phone(phone == null ? "" : phone.phone())
                    .phoneVerified(phone != null && Boolean.TRUE.equals(phone.isVerified()))
                    .password(password == null ? null : password.password())
                    .passwordHash(hashedPassword == null ? null : hashedPassword.hash())
                    .passwordChangeRequired(
                        (password != null && password.changeRequired())
                            || (hashedPassword != null && hashedPassword.changeRequired())));
  }

  /** No code is sent if the request sets {@code isVerified}, to either value. */
  private @Nullable String issueEmailCode(Tx tx, String id, Delivery delivery) {
    if (email.isVerified() != null) {
      return null;
    }
    String code = UserCodes.issue(tx, id, Kind.EMAIL, delivery);
    return delivery.returned() ? code : null;
  }

  private @Nullable String issuePhoneCode(Tx tx, NewHuman human, String id) {
    if (phone == null || human.phone().isEmpty() || human.phoneVerified()) {
      return null;
    }
    Delivery delivery = ContactCalls.byPhone(phone.returnCode());
    String code = UserCodes.issue(tx, id, Kind.PHONE, delivery);
    return delivery.returned() ? code : null;
  }
}
