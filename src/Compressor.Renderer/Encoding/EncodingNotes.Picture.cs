namespace Compressor.Renderer.Encoding;

/// <content>The picture.</content>
internal static partial class EncodingNotes
{
    public static EncodingNote HardwareUsed { get; } = new("hardware_used", "The graphics chip encoded the picture.", "画面由显卡编码。");

    public static EncodingNote HardwareNotFound { get; } = new(
        "hardware_not_found", "No graphics chip that can encode was found so the processor did it.", "没有找到可用于编码的显卡，已改用处理器。");

    public static EncodingNote HardwareFailed { get; } = new(
        "hardware_failed", "The graphics chip could not encode this picture so the processor did it.", "显卡无法编码该画面，已改用处理器。");

    public static EncodingNote HdrConverted { get; } = new("hdr_converted", "HDR was converted to standard colours.", "HDR 已转换为标准色彩。");

    public static EncodingNote AlphaFlattened { get; } = new("alpha_flattened", "What was transparent is black: a video can't be transparent.", "透明部分已变为黑色：视频不能透明。");

    public static EncodingNote AlphaOnWhite { get; } = new("alpha_on_white", "What was transparent is white: a JPG can't be transparent.", "透明部分已变为白色：JPG 不能透明。");

    public static EncodingNote BlackBarsNotFound { get; } = new(
        "black_bars_not_found", "The picture could not be searched for black bars, so nothing was cropped.", "无法检测画面的黑边，因此没有裁剪。");

    public static EncodingNote NoBlackBars { get; } = new("no_black_bars", "There are no black bars to crop.", "画面没有黑边，无需裁剪。");

    public static EncodingNote FrameSizeLimited(int width, int height) => new(
        "frame_size_limited", $"The picture was reduced to {width}x{height}, the most that a result can have.", $"画面已缩小到 {width}x{height}，这是结果允许的最大尺寸。");

    public static EncodingNote ResolutionReduced(int width, int height) => new(
        "resolution_reduced", $"The picture was reduced to {width}x{height}: with so few bytes more pixels would look worse.",
        $"画面已缩小到 {width}x{height}：文件这么小，像素更多反而更模糊。");

    public static EncodingNote UsualSize(int width, int height) => new(
        "usual_size", $"The picture is {width}x{height}, which suits an animation; ask for another size if it is to be larger.", $"画面为 {width}x{height}，适合动图；需要更大的画面请指定尺寸。");

    /// <param name="rate">Frames a second that are kept.</param>
    public static EncodingNote FramesLeftOut(double rate) => new(
        "frames_left_out", $"Frames are left out: {rate:0.#} a second stay.", $"减少帧数：每秒保留 {rate:0.#} 帧。");
}
