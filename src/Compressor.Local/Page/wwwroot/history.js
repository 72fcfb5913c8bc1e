// Jobs that are kept.
import { api } from "./api.js";

/** @param after The next of the page before. */
export const listHistory = after => api("GET", "/jobs?limit=50" + (after ? "&after=" + encodeURIComponent(after) : ""));

export const deleteJob = id => api("DELETE", `/jobs/${encodeURIComponent(id)}`);
