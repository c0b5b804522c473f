package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.SystemCreateMessagesV1.CreateInstanceRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewHuman;
import io.zitadeltestkit.embedded.internal.api.user.creation.Users;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.user.Machine;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Map;
import java.util.Objects;

/**
 * Creates the owner of a new instance. Without an instance the server has no language for messages
 * yet, so refusals contain the key of the text.
 */
final class FirstOwnerV1 {
  /** The texts of the refusals of passwords, by error id. */
  private static final Map<String, String> PASSWORD_TEXTS =
      Map.of(
          "COMMA-HuJf6", "MinLength",
          "COMMA-co3Xw", "HasLower",
          "COMMA-VoaRj", "HasUpper",
          "COMMA-ZBv4H", "HasNumber",
          "COMMA-ZDLwA", "HasSymbol");

  private FirstOwnerV1() {}

  /** Makes a service user. */
  static User machine(Tx tx, Organization org, CreateInstanceRequest.Machine machine) {
    String userName = machine.userName().strip();
    String name = machine.name().strip();
    if (userName.isEmpty() && name.isEmpty()) {
      // No user is created then, and the first project has no owner.
      throw Fault.failedPrecondition("PROJE-hzxwo", "Errors.Invalid.Argument");
    }
    if (name.isEmpty()) {
      throw Fault.invalidArgument("COMMAND-bs9Ds", "Errors.User.Invalid");
    }
    if (userName.isEmpty()) {
      throw Fault.invalidArgument("COMMAND-bm9Ds", "Errors.User.Invalid");
    }
    return Users.addMachine(tx, org.id(), null, userName, new Machine(name, "", false, null));
  }

  /** Creates a person without defaults, except the suffix of the user name. */
  static User human(Tx tx, Organization org, CreateInstanceRequest.Human human) {
    CreateInstanceRequest.Profile profile = human.profile();
    String firstName = profile == null ? "" : profile.firstName().strip();
    if (firstName.isEmpty()) {
      throw Fault.invalidArgument("USER-UCej2", "Errors.User.Profile.FirstNameEmpty");
    }
    String lastName = profile == null ? "" : profile.lastName().strip();
    if (lastName.isEmpty()) {
      throw Fault.invalidArgument("USER-4hB7d", "Errors.User.Profile.LastNameEmpty");
    }
    CreateInstanceRequest.Email email = Objects.requireNonNull(human.email());
    CreateInstanceRequest.Password password = human.password();
    String secret = password == null ? "" : password.password();
    boolean hasPassword = !secret.isEmpty();
    String userName = human.userName().strip();
    NewHuman owner =
        NewHuman.of(
                org.id(),
                userName.isEmpty() ? "@" + org.primaryDomain() : userName,
                firstName,
                lastName,
                email.email())
            .with(
                b ->
                    b.emailVerified(email.isEmailVerified())
                        .preferredLanguage(profile == null ? "" : profile.preferredLanguage())
                        .password(hasPassword ? secret : null)
                        .passwordChangeRequired(
                            password != null && password.passwordChangeRequired())
                        .initial(!email.isEmailVerified() || !hasPassword))
            .normalised();
    try {
      return Users.addHuman(tx, owner);
    } catch (Fault refusal) {
      String text = PASSWORD_TEXTS.get(Objects.requireNonNullElse(refusal.id(), ""));
      throw text == null
          ? refusal
          : Fault.of(
              refusal.code(),
              Objects.requireNonNull(refusal.id()),
              "Errors.User.PasswordComplexityPolicy." + text);
    }
  }
}
