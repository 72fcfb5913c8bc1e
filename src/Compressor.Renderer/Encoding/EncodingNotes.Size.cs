namespace Compressor.Renderer.Encoding;

/// <content>How many bytes the result has.</content>
internal static partial class EncodingNotes
{
    public static EncodingNote AlreadyFits { get; } = new(
        "already_fits", "The video already fits, so it was not encoded again.", "视频本来就符合要求，因此没有重新编码。");

    /// <summary>Also <c>already_fits</c>: its format can't be copied, so it was encoded, no larger than it was.</summary>
    /// <param name="codec">For people.</param>
    public static EncodingNote AlreadyFitsConverted(string codec) => new(
        "already_fits", $"The video already fits; it was only converted to an MP4 with {codec}.", $"视频本来就符合要求，只是转换成了 {codec} 编码的 MP4。");

    /// <param name="codec">For people.</param>
    public static EncodingNote LargerThanSource(string codec) => new(
        "larger_than_source", $"The result is larger than the source: {codec} needs more bytes than the source's codec does.", $"结果比原视频大：{codec} 需要的字节比原来的编码多。");

    public static EncodingNote NotSmaller { get; } = new(
        "not_smaller", "A new encode would not be smaller without a visible loss, so the streams were copied.", "重新编码若不损失画质就不会更小，因此音视频流已原样复制。");

    public static EncodingNote BelowCeiling { get; } = new(
        "below_ceiling", "The result is smaller than the size asked for: more bytes would not make it look better.", "结果比要求的大小还小：文件再大，画质看起来也不会更好。");

    public static EncodingNote SourceBitRate { get; } = new(
        "source_bit_rate", "More bits a second than the source has would not look better.", "码率高于原视频也不会更清晰。");
}
