using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding.Planning;

namespace Compressor.Renderer.Agent;

/// <summary>
/// What the agent says, in the user's language. It talks about the result only, never about buttons, panels or exporting, since clients act on such words.
/// </summary>
internal sealed class Replies(Language language)
{
    public string NoVideo => language.Say("There is no video in this project yet: upload one first.", "这个项目里还没有视频，请先上传一个视频。");

    public string NothingAsked => $"{language.Say("I did not find anything to change in that.", "我没有看出要修改什么。")}{language.Say(" ", "")}{Possible}";

    public string Possible => language.Say($"I can {EditCatalog.NamesOf(Capabilities.Kinds, language)}.", $"我可以{EditCatalog.NamesOf(Capabilities.Kinds, language)}。");

    public string NothingChanged => language.Say("Nothing had to be changed: it was already set like this.", "不需要修改：已经是这样的设置了。");

    public string NothingToUndo => language.Say("There is nothing to undo.", "没有可以撤销的修改。");

    public string Undone => language.Say("The last change is undone.", "已撤销上一次修改。");

    public string StartedOver => language.Say("Started over: the video is as it was.", "已重新开始：视频恢复原样。");

    public string NoOtherFile => language.Say("There is no other video in this project: add it with the message.", "这个项目里没有其他视频，请随消息一起添加。");

    public string SameFor(string fileName) => language.Say($"The same for {fileName}.", $"对 {fileName} 做同样的处理。");

    public string TakenBack(VideoEdit edit) =>
        language.Say($"Taken back: {string.Join("; ", edit.Describe(language))}.", $"已取消：{string.Join("；", edit.Describe(language))}。");

    public string Set(IEnumerable<string> parts) => language.Say($"Set for the result: {string.Join("; ", parts)}.", $"已设置：{string.Join("；", parts)}。");

    public string ProbablyTooSmall(long bytes, double seconds) => language.Say(
        $"{ByteSize.Exact(bytes)} is most likely too small for {seconds:0.#} s of video.", $"{ByteSize.Format(bytes)} 对于 {seconds:0.#} 秒的视频很可能太小。");

    public string NoEncoder(Codec codec) => language.Say($"This machine's ffmpeg has no encoder for {codec.Title}.", $"本机的 ffmpeg 没有 {codec.Title} 编码器。");

    public string Declined(DeclinedRequest declined) => declined switch
    {
        { Kind: null } => language.Say($"I can't do this yet, so it was left out: \"{declined.Request}\".", $"我还做不到“{declined.Request}”，所以没有做。"),
        { Reason: { } reason } => language.Say($"{reason} So this was left out: {declined.Request}.", $"{reason}所以这一部分没有做：{declined.Request}。"),
        { Kind: { } kind } => language.Say(
            $"I can't {EditCatalog.Of(kind).Name(language)} yet, so this was left out: {declined.Request}.",
            $"我还不能{EditCatalog.Of(kind).Name(language)}，所以这一部分没有做：{declined.Request}。"),
    };
}
