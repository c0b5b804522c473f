package io.zitadeltestkit.it.container;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.container.ZitadelContainer;
import java.util.List;
import org.testcontainers.containers.ContainerLaunchException;

/**
 * Starts a server, prints what it is, waits for a line, and ends, with or without stopping it.
 * Arguments: {@code reuse}, {@code cold}, {@code leave}.
 */
final class ServerProgram {
  private ServerProgram() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    List<String> wishes = List.of(arguments);
    ZitadelContainer zitadel =
        new ZitadelContainer()
            .withSnapshots(!wishes.contains("cold"))
            .withReuse(wishes.contains("reuse"));
    try {
      zitadel.start();
    } catch (ContainerLaunchException e) {
      System.out.println("failed=" + e.getMessage());
      return;
    }
    try (ZitadelClient client = zitadel.client()) {
      System.out.println(
          "organizations="
              + client.organizations().listAll(OrganizationQuery.all()).stream()
                  .map(organization -> organization.id())
                  .toList());
    }
    System.out.println("kind=" + zitadel.startup().kind());
    System.out.println("container=" + zitadel.getContainerId());
    System.out.println(
        "run=" + zitadel.getContainerInfo().getConfig().getLabels().get("io.zitadeltestkit.run"));
    System.out.println("url=" + zitadel.getHttpUrl());
    System.out.println("token=" + zitadel.getAdminToken());
    System.out.println("done=");
    System.in.read();
    if (!wishes.contains("leave")) {
      zitadel.stop();
    }
    System.out.println("end=");
  }
}
