package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.FixedIds.Kind;
import io.zitadeltestkit.seed.Plan.Application;
import io.zitadeltestkit.seed.Plan.Grant;
import io.zitadeltestkit.seed.Plan.Project;
import io.zitadeltestkit.seed.Plan.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes projects with their roles, applications and grants. */
final class ProjectPlanting {
  private static final String PROJECTS = "zitadel.project.v2.ProjectService/";
  private static final String APPLICATIONS = "zitadel.application.v2.ApplicationService/";

  private final Calls calls;
  private final FixedIds ids;
  private final Map<String, SeededProject> all = new LinkedHashMap<>();

  ProjectPlanting(Calls calls, FixedIds ids) {
    this.calls = calls;
    this.ids = ids;
  }

  Map<String, SeededProject> all() {
    return all;
  }

  SeededProject get(Word name) {
    return Names.get(all, name);
  }

  void add(String organizationId, Project project, Map<String, SeededOrganization> organizations) {
    String name = project.name().text();
    String id =
        Calls.text(
            ids.make(
                Kind.PROJECT,
                project.id(),
                project.name().place(),
                "create the project \"%s\"".formatted(name),
                PROJECTS + "CreateProject",
                Calls.with(
                    Calls.with(project.request(), "organizationId", organizationId), "name", name)),
            "projectId");
    for (Role role : project.roles()) {
      add(id, role);
    }
    Map<String, SeededApplication> applications = new LinkedHashMap<>();
    for (Application application : project.applications()) {
      applications.put(application.name().text(), add(id, application));
    }
    for (Grant grant : project.grants()) {
      calls.call(
          grant.place(),
          "grant the project to \"%s\"".formatted(grant.organization().text()),
          PROJECTS + "CreateProjectGrant",
          Map.of(
              "projectId",
              id,
              "grantedOrganizationId",
              Names.get(organizations, grant.organization()).id(),
              "roleKeys",
              Calls.texts(grant.roles())));
    }
    all.put(name, new SeededProject(id, organizationId, name, applications));
  }

  private void add(String projectId, Role role) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("projectId", projectId);
    request.put("roleKey", role.key().text());
    request.put("displayName", role.displayName());
    if (role.group() != null) {
      request.put("group", role.group());
    }
    calls.call(
        role.key().place(),
        "create the role \"%s\"".formatted(role.key().text()),
        PROJECTS + "AddProjectRole",
        request);
  }

  private SeededApplication add(String projectId, Application application) {
    String name = application.name().text();
    String doing = "create the application \"%s\"".formatted(name);
    Map<?, ?> answer =
        ids.make(
            Kind.APPLICATION,
            application.id(),
            application.name().place(),
            doing,
            APPLICATIONS + "CreateApplication",
            Map.of(
                "projectId",
                projectId,
                "name",
                name,
                application.kind(),
                application.configuration()));
    Map<?, ?> client = Calls.part(answer, application.kind());
    String id = Calls.text(answer, "applicationId");
    Word clientId = application.clientId();
    if (clientId != null) {
      calls.setClientId(clientId, id);
    }
    return new SeededApplication(
        id,
        name,
        clientId == null ? Calls.text(client, "clientId") : clientId.text(),
        Calls.text(client, "clientSecret"),
        application.kind().startsWith("api"));
  }
}
