package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.provision.Planted;
import io.zitadeltestkit.provision.Provisioned;
import io.zitadeltestkit.provision.Provisioner;
import io.zitadeltestkit.provision.ServiceUser;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.Seeded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a class, a method or the whole run has to itself: an instance or a part of one, the owner's
 * client, and what was made there. Kept in a JUnit store, which closes it when its scope ends.
 */
final class Environment implements AutoCloseable {
  private final RunningZitadel zitadel;
  private final boolean zitadelIsOurs;
  private final Exchanges exchanges;
  private final ZitadelClient owner;
  private final Provisioned provisioned;
  private final @Nullable Planted planted;

  private Environment(
      RunningZitadel zitadel,
      boolean zitadelIsOurs,
      Exchanges exchanges,
      ZitadelClient owner,
      Provisioned provisioned,
      @Nullable Planted planted) {
    this.zitadel = zitadel;
    this.zitadelIsOurs = zitadelIsOurs;
    this.exchanges = exchanges;
    this.owner = owner;
    this.provisioned = provisioned;
    this.planted = planted;
  }

  static Environment create(RunningZitadel server, Settings settings, String label) {
    boolean ownInstance = settings.isolation() == Isolation.INSTANCE;
    RunningZitadel zitadel = ownInstance ? server.openInstance() : server;
    Exchanges exchanges = new Exchanges();
    RunningZitadel recorded = new RecordedZitadel(zitadel, exchanges);
    ZitadelClient owner = recorded.ownerClientBuilder().build();
    try {
      Provisioned provisioned =
          exchanges.unrecorded(
              () ->
                  new Provisioner(recorded, settings.tokenLifetime(), Announcements::warn)
                      .provision(owner, label, settings.roles()));
      try {
        Planted planted = exchanges.unrecorded(() -> plant(settings, owner, recorded).orElse(null));
        return new Environment(zitadel, ownInstance, exchanges, owner, provisioned, planted);
      } catch (RuntimeException e) {
        provisioned.close();
        throw e;
      }
    } catch (RuntimeException e) {
      owner.close();
      if (ownInstance) {
        zitadel.close();
      }
      throw e;
    }
  }

  /** Where others are on the same instance, a seed's names are made unique. */
  private static Optional<Planted> plant(
      Settings settings, ZitadelClient owner, RunningZitadel zitadel) {
    return settings.seed().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Planted.plant(
                Seed.resource(settings.seed()),
                owner,
                zitadel.clock(),
                settings.isolation() != Isolation.INSTANCE));
  }

  /** Returns what the seed made; empty if there is none. */
  Optional<Seeded> seeded() {
    return Optional.ofNullable(planted).map(Planted::seeded);
  }

  ZitadelServer server() {
    return new ZitadelServer(
        zitadel.baseUrl(), zitadel.issuer(), zitadel.version(), zitadel.backend());
  }

  ZitadelClient ownerClient() {
    return owner;
  }

  TestOrganization organization() {
    return new TestOrganization(provisioned.organizationId(), provisioned.organizationName());
  }

  /** Returns the service user of the test. */
  ServiceUser serviceUser() {
    return provisioned.serviceUser();
  }

  /** Returns a further one with other roles. */
  ServiceUser serviceUser(List<ManagerRole> roles) {
    return exchanges.unrecorded(() -> provisioned.serviceUser(roles));
  }

  /**
   * Returns the last exchanges of a test and the end of the server's log, for the report of its
   * failure; empty if it has exchanged nothing, and the server is not to blame.
   *
   * @param since when the test began, as {@code System.nanoTime()} tells it
   */
  Optional<String> diagnosis(long since) {
    String lines = exchanges.since(since);
    Optional<String> ended = zitadel.ended().map(this::ended);
    if (lines.isEmpty() && ended.isEmpty()) {
      return Optional.empty();
    }
    String log = zitadel.logTail();
    String text =
        ended.orElse("")
            + "Last exchanges with Zitadel (%s, %s, %s):%n%s"
                .formatted(
                    zitadel.backend(),
                    zitadel.version(),
                    zitadel.baseUrl(),
                    lines.isEmpty() ? "  none" : lines)
            + (log.isEmpty() ? "" : "\nEnd of its log:\n" + log);
    return Optional.of(provisioned.withoutTokens(text));
  }

  private String ended(String how) {
    return "Zitadel (%s) at %s has ended while the tests ran: %s. What follows in this class fails, too; the next class gets another server.%n"
        .formatted(zitadel.backend(), zitadel.baseUrl(), how);
  }

  @Override
  public void close() {
    try {
      if (planted != null) {
        planted.close();
      }
      provisioned.close();
    } finally {
      owner.close();
      if (zitadelIsOurs) {
        zitadel.close();
      }
    }
  }
}
