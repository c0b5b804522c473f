package io.zitadeltestkit.embedded.internal.operation;

import io.zitadeltestkit.embedded.internal.access.Access;
import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.uri.HostAndPort;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call of an operation: caller and instance, with the operations for handlers.
 *
 * @param instance the instance that the request's host name picked
 * @param caller the caller
 * @param origin scheme, host and port that the request was sent to, such as {@code
 *     http://localhost:8080}
 * @param storable whether what is written may have the request's texts in it
 */
public record Call(Instance instance, Caller caller, String origin, boolean storable) {
  private static final Pattern PORT = Pattern.compile(":([0-9]{1,5})$");

  /** A call whose request's texts may be stored. */
  public Call(Instance instance, Caller caller, String origin) {
    this(instance, caller, origin, true);
  }

  /** {@return the same call; a change that it makes ends as if the database had refused it} */
  public Call unstorable() {
    return new Call(instance, caller, origin, false);
  }

  /** {@return the same call by another caller} */
  public Call by(Caller other) {
    return new Call(instance, other, origin, storable);
  }

  /** {@return the current state, for what reads its own writes} */
  public State state() {
    return instance.state();
  }

  /** {@return the state for lists; on a lagging server an older one} */
  public State listed() {
    return instance.listed();
  }

  /** {@return the release that the server emulates} */
  public Profile profile() {
    return instance.profile();
  }

  /** {@return the instance's time} */
  public Instant now() {
    return instance.now();
  }

  /** {@return the host name that the request was sent to, without port} */
  public String requestedDomain() {
    return HostAndPort.withoutPort(origin.substring(origin.indexOf("://") + "://".length()));
  }

  /** {@return the port that the request was sent to; 0 for the protocol's own} */
  public int requestedPort() {
    Matcher port = PORT.matcher(origin);
    return port.find() ? Integer.parseInt(port.group(1)) : 0;
  }

  /** Changes the state atomically: if the change throws a fault, nothing is changed. */
  public <T> T write(Function<Tx, T> change) {
    return instance.write(origin, storable ? change : change.andThen(Call::refused));
  }

  /** Throws a fault if the request has texts that can't be stored. */
  public void requireStorable() {
    if (!storable) {
      refused(this);
    }
  }

  /** The real server keeps what happened as JSON in PostgreSQL, which takes no NUL in it. */
  private static <T> T refused(T result) {
    throw Fault.of(Code.UNKNOWN, "", "ERROR: unsupported Unicode escape sequence (SQLSTATE 22P05)");
  }

  /** Changes the state, without a result. */
  public void change(Consumer<Tx> change) {
    write(
        tx -> {
          change.accept(tx);
          return true;
        });
  }

  /** Throws a fault unless the caller's roles on the instance allow it. */
  public void requireOnInstance(String permission) {
    Access.require(roles(instance.id()), caller, permission, instance.id(), "");
    note(permission, instance.id());
  }

  /**
   * Throws a fault, as {@code Gate} does, unless the caller's roles allow it in an organization
   * that the request names.
   */
  public void requireForMethodIn(String orgId, String permission) {
    Access.requireForMethodIn(roles(orgId), caller, orgId, permission);
    note(permission, orgId);
  }

  /** Throws a fault unless the caller's roles on an organization (or the instance) allow it. */
  public void requireIn(String orgId, String permission) {
    Access.require(roles(orgId), caller, permission, orgId, "");
    note(permission, orgId);
  }

  /**
   * Throws a fault unless the caller's roles on a resource, its organization or the instance allow
   * it.
   */
  public void requireOn(String orgId, String resourceId, String permission) {
    Access.require(roles(orgId), caller, permission, orgId, resourceId);
    note(permission, orgId);
  }

  /**
   * Returns whether the caller's roles on a resource, its organization or the instance allow it.
   */
  public boolean may(String orgId, String resourceId, String permission) {
    boolean allowed = Access.allows(roles(orgId), caller, permission, orgId, resourceId);
    if (allowed) {
      note(permission, orgId);
    }
    return allowed;
  }

  private void note(String permission, String orgId) {
    instance.permissions().note(caller.userId(), permission, orgId);
  }

  private State roles(String orgId) {
    return Access.rolesOf(instance, caller, orgId);
  }
}
