package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules of instances' host names, for every generation of the API. The permission is checked
 * before.
 */
public final class InstanceDomains {
  private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9.-]+");
  private static final int MAX_LENGTH = 253;

  private InstanceDomains() {}

  /** Adds a host name of the instance, which must be unique. */
  public static InstanceDomain add(Tx tx, Instances instances, String domain) {
    String host = checked(domain);
    if (tx.state().has(InstanceDomain.TABLE, host)) {
      throw taken("INST-i2nl");
    }
    if (instances.isTaken(host)) {
      throw taken("V3-DKcYh");
    }
    return tx.put(InstanceDomain.TABLE, new InstanceDomain(host, false, false, tx.created()));
  }

  /** Returns a host name in its stored form, or throws a fault. */
  public static String checked(String domain) {
    String trimmed = domain.strip();
    if (trimmed.isEmpty()) {
      throw Fault.invalidArgument("INST-28nlD", "Errors.Invalid.Argument");
    }
    requireAllowed(trimmed, "INST-S3v3w");
    return trimmed.toLowerCase(Locale.ROOT);
  }

  /** The refusal of another instance's host name. */
  public static Fault taken(String id) {
    return Fault.alreadyExists(id, "Errors.Instance.Domain.AlreadyExists");
  }

  /** Removes a host name that is not the generated one. */
  public static void remove(Tx tx, String domain) {
    String trimmed = domain.strip();
    if (trimmed.isEmpty()) {
      throw Fault.invalidArgument("INST-39nls", "Errors.Invalid.Argument");
    }
    InstanceDomain found = get(tx, trimmed, "INSTANCE-8ls9f");
    if (found.generated()) {
      throw Fault.failedPrecondition(
          "INSTANCE-9hn3n", "Errors.Instance.Domain.GeneratedNotRemovable");
    }
    tx.remove(InstanceDomain.TABLE, found.id());
  }

  /** Makes a host name the primary one. */
  public static InstanceDomain setPrimary(Tx tx, String domain) {
    String trimmed = domain.strip();
    if (trimmed.isEmpty()) {
      throw Fault.invalidArgument("INST-9mWjf", "Errors.Invalid.Argument");
    }
    InstanceDomain found = get(tx, trimmed, "INSTANCE-9nkWf");
    for (InstanceDomain other : tx.state().all(InstanceDomain.TABLE).toList()) {
      if (other.primary()) {
        tx.put(
            InstanceDomain.TABLE,
            new InstanceDomain(other.id(), other.generated(), false, other.stamp()));
      }
    }
    return tx.put(
        InstanceDomain.TABLE,
        new InstanceDomain(found.id(), found.generated(), true, tx.changed(found)));
  }

  /** Adds a trusted host name, such as that of a proxy. */
  public static InstanceDomain trust(Tx tx, String domain) {
    String trimmed = domain.strip();
    if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
      throw Fault.invalidArgument("COMMA-Stk21", "Errors.Invalid.Argument");
    }
    requireAllowed(trimmed, "COMMA-S3v3w");
    if (tx.state().has(InstanceDomain.TRUSTED, trimmed)) {
      throw Fault.failedPrecondition("COMMA-hg42a", "Errors.Instance.Domain.AlreadyExists");
    }
    return tx.put(InstanceDomain.TRUSTED, new InstanceDomain(trimmed, false, false, tx.created()));
  }

  /** Removes a trusted host name. */
  public static void distrust(Tx tx, String domain) {
    String trimmed = domain.strip();
    if (!tx.state().has(InstanceDomain.TRUSTED, trimmed)) {
      throw Fault.notFound("COMMA-de3z9", "Errors.Instance.Domain.NotFound");
    }
    tx.remove(InstanceDomain.TRUSTED, trimmed);
  }

  private static InstanceDomain get(Tx tx, String domain, String missingId) {
    return tx.get(
        InstanceDomain.TABLE,
        domain.toLowerCase(Locale.ROOT),
        () -> Fault.notFound(missingId, "Errors.Instance.Domain.NotFound"));
  }

  private static void requireAllowed(String domain, String id) {
    if (!ALLOWED.matcher(domain).matches()) {
      throw Fault.invalidArgument(id, "Errors.Instance.Domain.InvalidCharacter");
    }
  }
}
