using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Renderer.Agent;

/// <summary>
/// What the agent says, in the user's language. It speaks of the result only, never of buttons, panels or exporting: clients act on such words.
/// </summary>
internal sealed class Replies(Language language)
{
    public string NoVideo => Say("There is no video in this project yet: upload one first.", "这个项目里还没有视频,请先上传一个视频。");

    public string NoPicture => Say(
        "There is only sound in this project: upload a video, an animation or an image.", "这个项目里只有声音,请上传视频、动图或图片。");

    public string NothingAsked => Say(
        "I did not find anything to change in that. I can make the video smaller (\"under 5MB\", \"half the size\"), change its picture size, frame rate or shape, "
        + "keep a part of it, or remove the sound.",
        "我没有看出要修改什么。我可以把视频压缩到指定大小(例如“5MB以内”“一半大小”)、修改分辨率、帧率或画面比例、截取片段或去掉声音。");

    public string NothingChanged => Say("Nothing had to be changed: it was already set like this.", "不需要修改:已经是这样的设置了。");

    public string Smallest => Say("as small as a sensible picture allows", "在画面尚可的前提下尽量小");

    public string HighQuality => Say("no visible loss of quality where the size allows it", "在大小允许时不损失可见画质");

    public string Muted => Say("no sound", "去掉声音");

    public string NoSuchSize => Say("A file can't be smaller than one byte, so the size was left as it was.", "文件不可能小于一个字节,所以没有改变大小。");

    public string AspectLimits => Say("That shape is too narrow to be of use, so it was left as it was.", "这个画面比例过于狭长,所以没有修改。");

    public string FrameRateLimits => Say("The frame rate must be from 1 to 240, so it was left as it was.", "帧率必须在1到240之间,所以没有修改。");

    public string Speed => Say("change the speed", "改变播放速度");

    public string Rotation => Say("rotate the picture", "旋转画面");

    public string Volume => Say("change the volume (I can only remove the sound)", "调整音量(只能去掉声音)");

    public string Titles => Say("add a title", "添加标题文字");

    public string Music => Say("add music", "添加音乐");

    public string Set(IEnumerable<string> parts) => Say($"Set for the result: {string.Join("; ", parts)}.", $"已设置:{string.Join(";", parts)}。");

    public string Ceiling(long bytes) => Say($"at most {ByteSize.Exact(bytes)}", $"不超过{ByteSize.Format(bytes)}");

    public string Lines(int lines) => Say($"at most {lines}p", $"最高{lines}p");

    public string Picture(int width, int height) => Say($"{width}×{height} pixels", $"{width}×{height}像素");

    public string FrameRate(double rate) => Say($"{rate:0.###} frames a second", $"每秒{rate:0.###}帧");

    public string Shape(int width, int height, AspectFit fit) => fit == AspectFit.Pad
        ? Say($"{width}:{height} with bars", $"{width}:{height}画面,加黑边")
        : Say($"{width}:{height}, cropped", $"{width}:{height}画面,裁剪");

    /// <param name="start">Seconds.</param>
    /// <param name="end">Seconds.</param>
    public string Trimmed(double start, double end) => Say($"only {start:0.###}–{end:0.###} s of the video", $"只保留第{start:0.###}到{end:0.###}秒");

    public string NoSuchPart(double seconds) =>
        Say($"The video is {seconds:0.#} s long and has no such part, so nothing was cut.", $"视频只有{seconds:0.#}秒,没有这一段,所以没有剪切。");

    public string PictureLimits(int longSide, int shortSide) => Say(
        $"The picture can have at most {longSide}×{shortSide} pixels and not be tiny, so its size was left as it was.",
        $"画面最大{longSide}×{shortSide}像素,也不能过小,所以没有修改分辨率。");

    public string NeverEnlarged(int width, int height) =>
        Say($"The video has {width}×{height} pixels already and is never enlarged.", $"视频本身只有{width}×{height}像素,不会放大。");

    public string NoMoreFrames(double rate) => Say($"The video has only {rate:0.###} frames a second; none are invented.", $"视频本身每秒只有{rate:0.###}帧,不会增加。");

    public string ProbablyTooSmall(long bytes, double seconds) => Say(
        $"{ByteSize.Exact(bytes)} is most likely too small for {seconds:0.#} s of video.", $"{ByteSize.Format(bytes)}对于{seconds:0.#}秒的视频很可能太小。");

    public string Not(string what) => Say($"I can't {what} yet, so that was left out.", $"我还不能{what},所以这一部分没有做。");

    public string NotFormat(string format) => Say($"I can't make {format} files yet: the result is an MP4.", $"我还不能生成{format}文件,结果是MP4。");

    public string NotRequest(string request) => Say($"I can't do this yet, so it was left out: \"{request}\".", $"我还做不到“{request}”,所以没有做。");

    private string Say(string english, string chinese) => language == Language.Chinese ? chinese : english;
}
