package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.provision.Planted;
import io.zitadeltestkit.provision.Provisioned;
import io.zitadeltestkit.provision.Provisioner;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.Seeded;
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
          new Provisioner(recorded, settings.tokenLifetime(), Announcements::warn)
              .provision(owner, label, settings.roles());
      try {
        Planted planted = plant(settings, owner, recorded);
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
  private static @Nullable Planted plant(
      Settings settings, ZitadelClient owner, RunningZitadel zitadel) {
    return settings.seed().isEmpty()
        ? null
        : Planted.plant(
            Seed.resource(settings.seed()),
            owner,
            zitadel.clock(),
            settings.isolation() != Isolation.INSTANCE);
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

  Provisioned provisioned() {
    return provisioned;
  }

  /**
   * Returns the last exchanges and the end of the server's log, for the report of a failed test.
   */
  String diagnosis() {
    String log = zitadel.logTail();
    String text =
        zitadel.ended().map(this::ended).orElse("")
            + "Last exchanges with Zitadel ("
            + zitadel.backend()
            + ", "
            + zitadel.version()
            + ", "
            + zitadel.baseUrl()
            + "):\n"
            + exchanges.print()
            + (log.isEmpty() ? "" : "\nEnd of its log:\n" + log);
    return provisioned.withoutTokens(text);
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
