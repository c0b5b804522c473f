package io.zitadeltestkit.it.container;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/** What the engine has, for tests to look at. */
public final class Docker {
  private static final String RUN = "io.zitadeltestkit.run";
  private static final String REUSE_NETWORK = "zitadel-testkit-reuse";
  private static final String DATABASE_HOST = "ZITADEL_DATABASE_POSTGRES_HOST=";

  private Docker() {}

  /** Testcontainers' own starts its reaper first. */
  static DockerClient client() {
    return Once.CLIENT;
  }

  private static final class Once {
    static final DockerClient CLIENT =
        DockerClientProviderStrategy.getClientForConfig(
            DockerClientFactory.instance().getTransportConfig());
  }

  /** The run that a container belongs to. */
  static String run(GenericContainer<?> container) {
    return container.getContainerInfo().getConfig().getLabels().getOrDefault(RUN, "");
  }

  /** Containers of this JVM that are there now, by id. */
  static List<String> ofThisJvm() {
    return containersOfThisJvm().map(Container::getId).toList();
  }

  private static Stream<Container> containersOfThisJvm() {
    return client()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(
            List.of(
                DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL
                    + "="
                    + DockerClientFactory.SESSION_ID))
        .exec()
        .stream();
  }

  /** Containers and networks of a run that are there now, by id. */
  static List<String> of(String run) {
    List<String> label = List.of(RUN + "=" + run);
    List<String> found = new ArrayList<>();
    client().listContainersCmd().withShowAll(true).withLabelFilter(label).exec().stream()
        .map(Container::getId)
        .forEach(found::add);
    client().listNetworksCmd().withFilter("label", label).exec().stream()
        .map(Network::getId)
        .forEach(found::add);
    return found;
  }

  /** The volumes of a run's containers that are there now. */
  static List<String> volumesOf(String run) {
    return client()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of(RUN + "=" + run))
        .exec()
        .stream()
        .flatMap(container -> container.getMounts().stream())
        .map(mount -> String.valueOf(mount.getName()))
        .toList();
  }

  static boolean hasVolume(String name) {
    try {
      client().inspectVolumeCmd(name).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  /** All that {@code docker ps -a}, {@code network ls} and {@code volume ls} show. */
  record Inventory(Set<String> things) {
    /** What was not there before. */
    Set<String> newSince(Inventory before) {
      Set<String> added = new TreeSet<>(things);
      added.removeAll(before.things);
      return added;
    }
  }

  static Inventory inventory() {
    Set<String> things = new TreeSet<>();
    client()
        .listContainersCmd()
        .withShowAll(true)
        .exec()
        .forEach(container -> things.add("container " + container.getId()));
    client().listNetworksCmd().exec().forEach(network -> things.add("network " + network.getId()));
    client()
        .listVolumesCmd()
        .exec()
        .getVolumes()
        .forEach(volume -> things.add("volume " + volume.getName()));
    return new Inventory(things);
  }

  static Map<String, String> labelsOfImage(String name) {
    var config = client().inspectImageCmd(name).exec().getConfig();
    var labels = config == null ? null : config.getLabels();
    return labels == null ? Map.of() : labels;
  }

  static boolean hasImage(String name) {
    try {
      client().inspectImageCmd(name).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  /**
   * The container of this JVM that serves at a port of the host. Others may have the same port
   * number at the other address of {@code localhost}.
   */
  static String publishing(int port) {
    return publishing(containersOfThisJvm(), port);
  }

  private static String publishing(Stream<Container> containers, int port) {
    return containers
        .filter(
            container ->
                Stream.of(container.getPorts())
                    .anyMatch(published -> Objects.equals(published.getPublicPort(), port)))
        .map(Container::getId)
        .findFirst()
        .orElseThrow();
  }

  /** When a container was started. */
  static Instant startOf(String containerId) {
    return Instant.parse(
        String.valueOf(client().inspectContainerCmd(containerId).exec().getState().getStartedAt()));
  }

  /** When the database of a run with one server was started. */
  static Instant startOfDatabase(String run) {
    return client()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of(RUN + "=" + run))
        .exec()
        .stream()
        .filter(container -> container.getCommand().contains("postgres"))
        .map(container -> startOf(container.getId()))
        .findFirst()
        .orElseThrow();
  }

  /** Starts a container that is none of this JVM's; returns the port that it publishes. */
  static int startForeignContainer(String image) {
    ExposedPort port = ExposedPort.tcp(8080);
    String id =
        client()
            .createContainerCmd(image)
            .withExposedPorts(port)
            .withHostConfig(
                HostConfig.newHostConfig().withPortBindings(new Ports(port, Ports.Binding.empty())))
            .exec()
            .getId();
    client().startContainerCmd(id).exec();
    Ports.Binding[] bindings =
        client()
            .inspectContainerCmd(id)
            .exec()
            .getNetworkSettings()
            .getPorts()
            .getBindings()
            .getOrDefault(port, new Ports.Binding[0]);
    return Integer.parseInt(bindings[0].getHostPortSpec());
  }

  /** Removes a container of anybody that publishes a port. */
  static void removePublishing(int port) {
    remove(publishing(client().listContainersCmd().exec().stream(), port));
  }

  static void kill(String containerId) {
    client().killContainerCmd(containerId).exec();
  }

  /** The engine's own address in its default network. */
  static String gateway() {
    return client()
        .inspectNetworkCmd()
        .withNetworkId("bridge")
        .exec()
        .getIpam()
        .getConfig()
        .stream()
        .map(config -> config.getGateway())
        .filter(gateway -> gateway != null && !gateway.isEmpty())
        .findFirst()
        .orElse("172.17.0.1");
  }

  /**
   * An engine in a virtual machine, as that of Docker Desktop, or in a network of its own reaches
   * no port of this machine's loopback address, nor has this machine the engine's own address.
   */
  static void assumeItRunsBesideTheTests() throws IOException {
    assumeTrue(
        NetworkInterface.getByInetAddress(InetAddress.getByName(gateway())) != null,
        "The Docker engine runs in a machine or network of its own.");
  }

  /** What the engine calls its kind of machine, such as {@code amd64}. */
  static String architecture() {
    return String.valueOf(client().versionCmd().exec().getArch());
  }

  /**
   * Removes a server that was started to be reused, and its database. Their network has a name of
   * its own and may have other servers on it, so it stays then.
   */
  public static void removeReused(String serverId) {
    try {
      var server = client().inspectContainerCmd(serverId).exec();
      String[] environment = server.getConfig().getEnv();
      String alias =
          Stream.of(environment == null ? new String[0] : environment)
              .filter(variable -> variable.startsWith(DATABASE_HOST))
              .map(variable -> variable.substring(DATABASE_HOST.length()))
              .findFirst()
              .orElseThrow();
      server.getNetworkSettings().getNetworks().keySet().stream()
          .flatMap(network -> withAlias(network, alias).stream())
          .forEach(Docker::remove);
      remove(serverId);
      removeIfUnused(REUSE_NETWORK);
    } catch (NotFoundException e) {
      // It has gone.
    }
  }

  private static List<String> withAlias(String network, String alias) {
    return client().listContainersCmd().withShowAll(true).exec().stream()
        .map(Container::getId)
        .filter(
            id -> {
              var joined =
                  client()
                      .inspectContainerCmd(id)
                      .exec()
                      .getNetworkSettings()
                      .getNetworks()
                      .get(network);
              return joined != null
                  && joined.getAliases() != null
                  && joined.getAliases().contains(alias);
            })
        .toList();
  }

  private static void remove(String id) {
    client().removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec();
  }

  private static void removeIfUnused(String name) {
    client().listNetworksCmd().withNameFilter(name).exec().stream()
        .filter(network -> network.getName().equals(name))
        .map(Network::getId)
        .filter(
            id ->
                client()
                    .listContainersCmd()
                    .withShowAll(true)
                    .withNetworkFilter(List.of(id))
                    .exec()
                    .isEmpty())
        .forEach(id -> client().removeNetworkCmd(id).exec());
  }
}
