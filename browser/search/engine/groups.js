/** Hits in groups: by report and chapter, those with the best hit first. */

import { segments } from "./texts.js";

/** @typedef {import("./rank.js").Hit} Hit */
/** @typedef {import("./texts.js").Chapter} Chapter */
/** @typedef {{ chapter: Chapter, best: number, hits: Hit[] }} ChapterGroup */
/** @typedef {{ report: number, best: number, count: number, chapters: Map<Chapter, ChapterGroup> }} ReportGroup */
/**
 * @typedef {object} Group
 * @property {number} report
 * @property {number} reportCount How many hits its report has.
 * @property {boolean} firstOfReport
 * @property {Chapter} chapter
 * @property {Hit[]} hits
 * @property {boolean} [sorted]
 */

/**
 * @param {Hit[]} hits
 * @param {boolean} byTime In the order of the reports, which is that of their dates, and of their texts.
 */
export function grouped(hits, byTime) {
  const ofReports = byReport(hits);
  const count = new Set(hits.map((hit) => segments[hit.at].passage)).size;
  const better = (/** @type {{ best: number }} */ a, /** @type {{ best: number }} */ b) =>
    byTime ? 0 : b.best - a.best;
  const groups = Array.from(ofReports.values())
    .sort((a, b) => better(a, b) || a.report - b.report)
    .flatMap((report) => groupsOf(report, byTime));
  return { hits, groups, passages: count, reports: ofReports.size };
}

/** @param {Hit[]} hits */
function byReport(hits) {
  /** @type {Map<number, ReportGroup>} */
  const reports = new Map();
  for (const hit of hits) {
    const { chapter } = segments[hit.at];
    const report = reports.get(chapter.report) || newReport(chapter.report);
    const group = report.chapters.get(chapter) || { chapter, best: hit.score, hits: [] };
    reports.set(chapter.report, report);
    report.chapters.set(chapter, group);
    group.hits.push(hit);
    group.best = Math.max(group.best, hit.score);
    report.best = Math.max(report.best, hit.score);
    report.count++;
  }
  return reports;
}

/**
 * @param {number} report
 * @returns {ReportGroup}
 */
function newReport(report) {
  return { report, best: Number.NEGATIVE_INFINITY, count: 0, chapters: new Map() };
}

/**
 * @param {ReportGroup} report
 * @param {boolean} byTime
 * @returns {Group[]}
 */
function groupsOf({ report, count, chapters }, byTime) {
  return Array.from(chapters.values())
    .sort((a, b) => (byTime ? 0 : b.best - a.best) || a.chapter.number - b.chapter.number)
    .map(({ chapter, hits }, i) => {
      if (byTime) hits.sort((a, b) => a.at - b.at);
      return { report, reportCount: count, firstOfReport: !i, chapter, hits, sorted: byTime };
    });
}
