package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.internal.api.user.credential.MachineKeys;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.setup.FirstUser;
import io.zitadeltestkit.embedded.internal.setup.InstanceSetup;
import io.zitadeltestkit.embedded.internal.setup.NewInstance;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates the first instance from the settings {@code FIRSTINSTANCE_…}. */
final class FirstInstance {
  private static final String PREFIX = "FIRSTINSTANCE_";
  private static final String MACHINE = PREFIX + "ORG_MACHINE_";
  private static final String LOGIN_CLIENT = PREFIX + "ORG_LOGINCLIENT_";
  private static final String KEY = MACHINE + "MACHINEKEY_";

  private final Settings settings;
  private final DefaultInstance defaults;
  private final Optional<FirstUser> machine;
  private final Optional<FirstUser> loginClient;
  private final Instant keyExpiration;
  private final boolean withKey;

  /** Reads the settings. */
  FirstInstance(Settings settings) throws FatalException {
    this.settings = settings;
    defaults = DefaultInstance.of(settings);
    machine = user(MACHINE, "IAM_OWNER");
    loginClient = user(LOGIN_CLIENT, "IAM_LOGIN_CLIENT");
    withKey = machine.isPresent() && keyType(settings);
    Instant expiration = settings.time(KEY + "EXPIRATIONDATE");
    keyExpiration = expiration == null ? Stamp.NEVER : expiration;
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

  private static boolean keyType(Settings settings) throws FatalException {
    return settings.read(
        KEY + "TYPE",
        false,
        type -> {
          if (!type.equals("1")) {
            throw new IllegalArgumentException("no kind of key; 1, JSON, is the only one");
          }
          return true;
        });
  }

  /** Sets up an empty instance; returns the secrets that are shown only once. */
  Secrets setUp(Instance instance, String domain) throws FatalException {
    List<FirstUser> users = new ArrayList<>();
    machine.ifPresent(users::add);
    loginClient.ifPresent(users::add);
    NewInstance described =
        new NewInstance(
            settings.text(PREFIX + "INSTANCENAME"),
            settings.text(PREFIX + "ORG_NAME", "ZITADEL"),
            domain,
            domain);
    Map<String, String> tokens = InstanceSetup.run(instance, described, users);
    defaults.applyTo(instance);
    FirstPerson person = FirstPerson.of(settings);
    try {
      String key =
          instance.write(
              tx -> {
                person.add(tx);
                return withKey ? key(tx, machine.orElseThrow().username()) : "";
              });
      return new Secrets(key, token(tokens, machine), token(tokens, loginClient));
    } catch (Fault fault) {
      throw new FatalException("migration failed", fault.message(), fault);
    }
  }

  private String key(Tx tx, String username) {
    User user =
        tx.state()
            .findBy(User.TABLE, User.BY_USERNAME, username.toLowerCase(java.util.Locale.ROOT))
            .orElseThrow();
    return new String(
        MachineKeys.add(tx, user.id(), keyExpiration, "").content().toArray(),
        StandardCharsets.UTF_8);
  }

  private static String token(Map<String, String> tokens, Optional<FirstUser> user) {
    return user.map(FirstUser::username).map(tokens::get).orElse("");
  }

  /**
   * The secrets that are shown once, at the set-up; empty if there is none.
   *
   * @param machineKey key file of the machine user
   * @param pat token of the machine user
   * @param loginClientPat token of the login client
   */
  record Secrets(String machineKey, String pat, String loginClientPat) {
    @Override
    public String toString() {
      return "Secrets[]";
    }
  }

  /** Writes the secrets as configured: to files, or without any other text to standard output. */
  void write(Secrets secrets) throws FatalException {
    write("MACHINEKEYPATH", secrets.machineKey());
    write("PATPATH", secrets.pat());
    write("LOGINCLIENTPATPATH", secrets.loginClientPat());
  }

  private void write(String path, String secret) throws FatalException {
    if (!secret.isEmpty()) {
      OutputFiles.write(settings.text(PREFIX + path), secret);
    }
  }
}
