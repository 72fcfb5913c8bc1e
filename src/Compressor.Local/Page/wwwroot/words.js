// What the page itself says about a job, in the language of its prompt; the sentences about a result or a failure come from the server.
export const words = {
  en: {
    working: "Working", cancel: "Cancel", cancelled: "Cancelled", to: "to",
    sending: name => `Sending ${name} …`, sent: (name, done, all) => `Sending ${name} (${done} of ${all})`, announceSending: "Sending the file",
    nouns: { video: "video", animation: "animation", picture: "picture", sound: "sound file" },
    ready: noun => `Your ${noun} is ready`, made: noun => `Your ${noun} was made`, fits: noun => `Your ${noun} already fits`, kept: noun => `Your ${noun} was left as it is`,
    met: "✓ Goal met", partly: "Not all of it is as asked",
    leftOut: (request, reason) => `Left out: ${request}.${reason ? " " + reason : ""}`,
    download: "Download", original: "Download the original", project: "Open the project", another: "Compress another", again: "Try again",
    failed: "That did not work", nothing: "No video was made", answered: "The agent answered instead of editing",
    status: code => `The server answered ${code}. Try again.`,
    unreachable: "The connection to the server was lost. Check that it runs, then try again.",
    lost: "The connection to the server was lost. Reload the page to go on.",
    gone: "There is no such job any more.",
  },
  zh: {
    working: "正在处理", cancel: "取消", cancelled: "已取消", to: "变为",
    sending: name => `正在发送 ${name}……`, sent: (name, done, all) => `正在发送 ${name}（${done} / ${all}）`, announceSending: "正在发送文件",
    nouns: { video: "视频", animation: "动图", picture: "图片", sound: "音频" },
    ready: noun => `${noun}已完成`, made: noun => `${noun}已生成`, fits: noun => `${noun}本来就符合要求`, kept: noun => `${noun}保持原样`,
    met: "✓ 符合要求", partly: "并非完全符合要求",
    leftOut: (request, reason) => `未完成：${request}。${reason ?? ""}`,
    download: "下载", original: "下载原文件", project: "打开项目", another: "再压缩一个", again: "重试",
    failed: "处理未成功", nothing: "没有生成视频", answered: "服务没有编辑视频，而是作了答复",
    status: code => `服务器返回 ${code}，请重试。`,
    unreachable: "与服务器的连接已断开。请确认它正在运行，然后重试。",
    lost: "与服务器的连接已断开。请刷新页面以继续。",
    gone: "该任务已不存在。",
  },
};

// As PromptReader.LanguageOf tells it: Chinese when there are at least as many Han characters as Latin words.
export function languageOf(prompt) {
  const han = prompt.match(/[\u3400-\u4dbf\u4e00-\u9fff]/g)?.length ?? 0;
  const latin = prompt.match(/(?<![A-Za-z0-9])[A-Za-z]/g)?.length ?? 0;
  return han > 0 && han >= latin ? "zh" : "en";
}
