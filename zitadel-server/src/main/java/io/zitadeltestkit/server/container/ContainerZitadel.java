package io.zitadeltestkit.server.container;

import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.Remote;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Zitadel with its database in two containers, which closing removes. */
public final class ContainerZitadel implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long PAUSE_MILLIS = 250;
  private static final String NETWORK_GATEWAY = "{{range .IPAM.Config}}{{.Gateway}} {{end}}";

  private final Docker docker;
  private final ImageNames images;
  private final String version;
  private final Consumer<String> progress;
  private final Owner owner = Owner.ofThis();
  private final int port;
  private final String name;
  private @Nullable MessageReceiver receiver;
  private volatile boolean created;
  private String adminToken = "";
  private String loginClientToken = "";
  private String whyNoMessages = "";

  /**
   * Makes one that is not started yet.
   *
   * @param program the program docker
   * @param environment the variables of the process: they name the images, and the engine
   * @param version the version of Zitadel, such as {@code 4.13}; empty for the newest tested one
   * @param port where it is to be found; 0 for a free one
   * @param progress is told what takes long
   */
  public ContainerZitadel(
      String program,
      Map<String, String> environment,
      String version,
      int port,
      Consumer<String> progress) {
    docker = new Docker(program, environment);
    this.version = version;
    images = ImageNames.of(environment, version);
    this.progress = progress;
    this.port = port == 0 ? freePort() : port;
    name = "zitadel-up-" + this.port;
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new CommandFailure("There is no free port: " + e.getMessage() + ".");
    }
  }

  /** {@return the address, which is the issuer as well} */
  public String url() {
    return "http://localhost:" + port;
  }

  /** {@return the image of the server} */
  public String image() {
    return images.zitadel();
  }

  /** {@return the name of the server's container} */
  public String name() {
    return name;
  }

  /** {@return the server, as the owner of its instance} */
  public Remote owner() {
    return new Remote(url(), adminToken);
  }

  /** {@return the token of the login client} */
  public String loginClientToken() {
    return loginClientToken;
  }

  /**
   * {@return the messages that the server has posted to this machine, latest first, for the page}
   */
  List<Map<String, ?>> messages() {
    MessageReceiver open = receiver;
    return open == null ? List.of() : open.latest();
  }

  String whyNoMessages() {
    return whyNoMessages;
  }

  /** Starts it, and returns when it answers. */
  public void start() throws InterruptedException {
    docker.requireEngine();
    removeLeftovers();
    requirePort();
    pull(images.zitadel(), ImageNames.ZITADEL_VARIABLE);
    pull(images.database(), ImageNames.DATABASE_VARIABLE);
    progress.accept("Starting %s in a container …".formatted(images.zitadel()));
    docker.ask("network", "create", "--label", owner.label(), name);
    created = true;
    startDatabase();
    startServer();
    awaitReady();
    openMessages();
  }

  /** Removes only the leftovers of killed processes: another {@code up} may be running. */
  private void removeLeftovers() {
    leftovers("ps", "--all")
        .forEach(container -> docker.run("rm", "--force", "--volumes", container));
    leftovers("network", "ls").forEach(network -> docker.run("network", "rm", network));
  }

  private List<String> leftovers(String... list) {
    List<String> line = new ArrayList<>(List.of(list));
    String label = list[0].equals("ps") ? "{{.Names}}" : "{{.Name}}";
    line.addAll(List.of("--filter", "label=" + Owner.LABEL));
    line.addAll(List.of("--format", "%s {{.Label \"%s\"}}".formatted(label, Owner.LABEL)));
    return docker
        .ask(line.toArray(String[]::new))
        .lines()
        .map(each -> each.split(" ", 2))
        .filter(each -> each.length == 2 && Owner.parse(each[1]).filter(Owner::isGone).isPresent())
        .map(each -> each[0])
        .toList();
  }

  private void requirePort() {
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      free.getLocalPort();
    } catch (IOException e) {
      throw portIsTaken(e.getMessage());
    }
  }

  private CommandFailure portIsTaken(@Nullable String reason) {
    return new CommandFailure(
        "The container can't have port %d of the loopback address: %s. End what listens there (docker ps shows whether it is a container), or choose another with --port, or 0 for a free one."
            .formatted(port, reason));
  }

  private void pull(String image, String variable) {
    if (!docker.has(image)) {
      progress.accept("Pulling %s, once …".formatted(image));
      docker.pull(image, variable);
    }
  }

  private void startDatabase() {
    List<String> line = new ArrayList<>(List.of("run", "--detach", "--name", name + "-database"));
    line.addAll(List.of("--label", owner.label(), "--network", name));
    line.addAll(List.of("--network-alias", ServerSettings.DATABASE_HOST));
    line.addAll(List.of("--env", "POSTGRES_PASSWORD=" + ServerSettings.DATABASE_PASSWORD));
    line.addAll(List.of("--env", "PGDATA=/var/lib/postgresql/data"));
    line.add(images.database());
    // The database is thrown away at the end, so it need not wait for the disk.
    line.addAll(List.of("postgres", "-c", "fsync=off", "-c", "synchronous_commit=off"));
    docker.ask(line.toArray(String[]::new));
  }

  private void startServer() {
    List<String> line = new ArrayList<>(List.of("create", "--name", name));
    line.addAll(List.of("--label", owner.label(), "--network", name));
    line.addAll(List.of("--publish", "127.0.0.1:%d:8080".formatted(port)));
    line.addAll(List.of("--add-host", "host.docker.internal:host-gateway"));
    ServerSettings.of(port, version)
        .forEach((variable, value) -> line.addAll(List.of("--env", variable + "=" + value)));
    line.add(images.zitadel());
    line.addAll(ServerSettings.COMMAND);
    docker.ask(line.toArray(String[]::new));
    // The server's user can't create files, only write to existing ones.
    docker.ask(
        Tar.writableFiles(
            List.of(
                ServerSettings.ADMIN_TOKEN.substring(1), ServerSettings.LOGIN_TOKEN.substring(1))),
        "cp",
        "-",
        name + ":/");
    Docker.Ran started = docker.run("start", name);
    if (started.status() != 0) {
      String reason = started.reason();
      throw reason.contains("already allocated") || reason.contains("already in use")
          ? portIsTaken(reason)
          : new CommandFailure("The container of Zitadel does not start: %s.".formatted(reason));
    }
  }

  private void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!docker.ask("inspect", "--format", "{{.State.Running}}", name).equals("true")) {
        throw new CommandFailure(
            "Zitadel has ended while it started. Its last words: %s. Is %s an image of Zitadel? Name another with %s."
                .formatted(lastWords(), images.zitadel(), ImageNames.ZITADEL_VARIABLE));
      }
      if (System.nanoTime() > end) {
        throw new CommandFailure(
            "Zitadel was not ready within %d s. Its last words: %s. Is the machine busy, or the engine short of memory?"
                .formatted(PATIENCE.toSeconds(), lastWords()));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** The tokens are written after the database is set up, and the REST gateway is ready last. */
  private boolean isReady() {
    try {
      if (new Remote(url(), "").get("/debug/ready").status() != 200) {
        return false;
      }
      adminToken = file(ServerSettings.ADMIN_TOKEN);
      loginClientToken = file(ServerSettings.LOGIN_TOKEN);
      return !adminToken.isEmpty() && owner().get("/auth/v1/users/me").status() == 200;
    } catch (CommandFailure e) {
      return false;
    }
  }

  private String file(String path) {
    Docker.Ran copied = docker.run("cp", name + ":" + path, "-");
    return copied.status() == 0 ? Tar.first(copied.bytes()).strip() : "";
  }

  private String lastWords() {
    Docker.Ran logs = docker.run("logs", "--tail", "3", name);
    String words = (logs.text() + "\n" + logs.complaint()).strip();
    return words.isEmpty() ? "none" : words;
  }

  private void openMessages() {
    try {
      String gateways = docker.run("network", "inspect", "--format", NETWORK_GATEWAY, name).text();
      MessageReceiver open = MessageReceiver.listen(gateways.split(" ", 2)[0]);
      receiver = open;
      whyNoMessages = open.register(owner());
    } catch (IOException e) {
      whyNoMessages = "This machine can't receive the server's messages: " + e.getMessage() + ".";
    }
  }

  /** Removes both containers and their network, also after a failed start. */
  @Override
  public void close() {
    MessageReceiver open = receiver;
    if (open != null) {
      open.close();
    }
    if (!created) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    try {
      created = false;
      docker.run("rm", "--force", "--volumes", name, name + "-database");
      docker.run("network", "rm", name);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
