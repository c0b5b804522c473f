package io.zitadeltestkit.client.search;

/** Stands where Zitadel lets nobody choose what a list is sorted by. */
public enum Unsorted {}
