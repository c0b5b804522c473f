package io.zitadeltestkit.embedded.cli;

import io.zitadeltestkit.embedded.model.Instance;
import io.zitadeltestkit.embedded.setup.FirstUser;
import io.zitadeltestkit.embedded.setup.InstanceSetup;
import io.zitadeltestkit.embedded.setup.NewInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the first instance as the settings {@code FIRSTINSTANCE_…} describe it. */
final class FirstInstance {
  private static final String MACHINE = "FIRSTINSTANCE_ORG_MACHINE_";
  private static final String LOGIN_CLIENT = "FIRSTINSTANCE_ORG_LOGINCLIENT_";

  private final Settings settings;
  private final Optional<FirstUser> machine;
  private final Optional<FirstUser> loginClient;

  /** Reads the settings. */
  FirstInstance(Settings settings) throws FatalException {
    this.settings = settings;
    machine = user(MACHINE, "IAM_OWNER");
    loginClient = user(LOGIN_CLIENT, "IAM_LOGIN_CLIENT");
  }

  private Optional<FirstUser> user(String prefix, String role) throws FatalException {
    String username = settings.text(prefix + "MACHINE_USERNAME");
    String name = settings.text(prefix + "MACHINE_NAME", username);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FirstUser(
                username.isEmpty() ? name : username,
                name,
                List.of(role),
                settings.time(prefix + "PAT_EXPIRATIONDATE")));
  }

  /** Sets an empty instance up; returns what is shown only once. */
  Secrets setUp(Instance instance, String domain) {
    List<FirstUser> users = new ArrayList<>();
    machine.ifPresent(users::add);
    loginClient.ifPresent(users::add);
    Map<String, String> tokens =
        InstanceSetup.run(
            instance,
            new NewInstance(
                settings.text("FIRSTINSTANCE_INSTANCENAME", ""),
                settings.text("FIRSTINSTANCE_ORG_NAME", ""),
                domain,
                domain),
            users);
    return new Secrets(token(tokens, machine), token(tokens, loginClient));
  }

  private static String token(Map<String, String> tokens, Optional<FirstUser> user) {
    return user.map(FirstUser::username).map(tokens::get).orElse("");
  }

  /**
   * What is shown once, at the set-up; empty where there is none.
   *
   * @param pat token of the machine user
   * @param loginClientPat token of the login client
   */
  record Secrets(String pat, String loginClientPat) {
    @Override
    public String toString() {
      return "Secrets[]";
    }
  }

  /** Writes the secrets where the settings say: to files, or bare to standard output. */
  void write(Secrets secrets) throws FatalException {
    if (!secrets.pat().isEmpty()) {
      OutputFiles.write(settings.text("FIRSTINSTANCE_PATPATH"), secrets.pat());
    }
    if (!secrets.loginClientPat().isEmpty()) {
      OutputFiles.write(
          settings.text("FIRSTINSTANCE_LOGINCLIENTPATPATH"), secrets.loginClientPat());
    }
  }
}
