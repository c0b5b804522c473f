package io.zitadeltestkit.embedded.internal.api.application;

/**
 * An application in its project. Its id is not enough: another project can have an application with
 * the same id.
 *
 * @param projectId the project
 * @param appId the application
 */
record ApplicationRef(String projectId, String appId) {
  /** {@return the key under which the removal of an application is remembered} */
  String key() {
    return projectId + "/" + appId;
  }
}
