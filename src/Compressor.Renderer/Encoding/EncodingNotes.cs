namespace Compressor.Renderer.Encoding;

/// <summary>Every note there is. A code, once published, keeps its meaning.</summary>
internal static class EncodingNotes
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

    public static EncodingNote QualityBelowCeiling { get; } = new(
        "quality_below_ceiling", "The result is smaller than the size asked for: the quality asked for needs no more.", "结果比要求的大小还小：要求的画质不需要更多字节。");

    /// <param name="reached">SSIM.</param>
    /// <param name="asked">SSIM.</param>
    public static EncodingNote QualityMissed(double reached, double asked) => new(
        "quality_missed", $"The quality asked for needs more bytes than there are: SSIM is {reached:0.000} and not {asked:0.000}.", $"要达到指定画质，字节不够：SSIM 为 {reached:0.000}，不到 {asked:0.000}。");

    public static EncodingNote SourceBitRate { get; } = new(
        "source_bit_rate", "More bits a second than the source has would not look better.", "码率高于原视频也不会更清晰。");

    public static EncodingNote HdrConverted { get; } = new("hdr_converted", "HDR was converted to standard colours.", "HDR 已转换为标准色彩。");

    public static EncodingNote PictureSubtitlesLeftOut { get; } = new(
        "picture_subtitles_left_out", "Subtitles that are pictures were left out: MP4 can't hold them.", "图形字幕已省略：MP4 无法存放。");

    public static EncodingNote SubtitlesLeftOut { get; } = new("subtitles_left_out", "The subtitles were left out: there is no room for them.", "字幕已省略：空间不够。");

    public static EncodingNote SubtitlesNotRetimed { get; } = new(
        "subtitles_not_retimed", "The subtitles were left out: their times no longer fit.", "字幕已省略：时间已对不上。");

    public static EncodingNote ChaptersNotRetimed { get; } = new(
        "chapters_not_retimed", "The chapters were left out: their times no longer fit.", "章节已省略：时间已对不上。");

    public static EncodingNote SoundLeftOut { get; } = new("sound_left_out", "The sound was left out: there is no room for it.", "声音已省略：空间不够。");

    public static EncodingNote NoBlackBars { get; } = new("no_black_bars", "There are no black bars to crop.", "画面没有黑边，无需裁剪。");

    public static EncodingNote SoundLimited { get; } = new(
        "sound_limited", "The loudest peaks of the sound are held back, so that it does not distort.", "声音的最高峰值已压低，以免失真。");

    public static EncodingNote NoSoundHeard { get; } = new(
        "no_sound_heard", "The sound is silent, so its volume was not changed.", "声音是静音，音量没有改变。");

    /// <param name="from">LUFS.</param>
    /// <param name="to">LUFS.</param>
    public static EncodingNote LoudnessChanged(double from, double to) => new(
        "loudness_changed", FormattableString.Invariant($"The loudness was brought from {from:0.#} to {to:0.#} LUFS."), FormattableString.Invariant($"响度已从 {from:0.#} 调整到 {to:0.#} LUFS。"));

    /// <param name="from">Channels.</param>
    /// <param name="to">1 or 2.</param>
    public static EncodingNote SoundMixedDown(int from, int to) => new(
        "sound_mixed_down",
        $"The {(from == 2 ? "stereo" : $"{from} channels of")} sound {(from == 2 ? "is" : "are")} mixed down to {(to == 1 ? "mono" : "stereo")}.",
        $"{(from == 2 ? "立体声" : $"{from} 声道的声音")}已混合为{(to == 1 ? "单声道" : "立体声")}。");

    public static EncodingNote TagsLeftOut { get; } = new(
        "tags_left_out", "Tags and chapters were left out: there is no room for them.", "标签和章节已省略：空间不够。");

    /// <param name="characters">All of them.</param>
    public static EncodingNote CharactersLeftOut(string characters) => new(
        "characters_left_out", $"No font on this machine has these characters of the title so they were left out (install one to have them): {characters}.", $"本机没有字体能显示标题中的这些字符，因此已省略（安装相应字体后即可显示）：{characters}。");

    /// <param name="tracks">How many the source has.</param>
    public static EncodingNote AudioTracksLeftOut(int tracks) => new(
        "audio_tracks_left_out", $"Only the first of {tracks} audio tracks is kept.", $"共有 {tracks} 条音轨，只保留了第一条。");

    /// <param name="bitRate">Bits per second.</param>
    public static EncodingNote SoundReduced(int bitRate) => new(
        "sound_reduced", $"The sound is reduced to {bitRate / 1000} kbit/s.", $"声音已降至 {bitRate / 1000} kbit/s。");

    public static EncodingNote FrameSizeLimited(int width, int height) => new(
        "frame_size_limited", $"The picture was reduced to {width}x{height}, the most that a result can have.", $"画面已缩小到 {width}x{height}，这是结果允许的最大尺寸。");

    public static EncodingNote ResolutionReduced(int width, int height) => new(
        "resolution_reduced", $"The picture was reduced to {width}x{height}: with so few bytes more pixels would look worse.",
        $"画面已缩小到 {width}x{height}：文件这么小，像素更多反而更模糊。");

    public static EncodingNote UsualSize(int width, int height) => new(
        "usual_size", $"The picture is {width}x{height}, which suits an animation; ask for another size if it is to be larger.", $"画面为 {width}x{height}，适合动图；需要更大的画面请指定尺寸。");

    /// <param name="rate">Frames a second that are kept.</param>
    public static EncodingNote FramesLeftOut(double rate) => new(
        "frames_left_out", $"Frames were left out: {rate:0.#} a second are kept.", $"已减少帧数：每秒保留 {rate:0.#} 帧。");

    /// <param name="type">The draft's number for the kind of track.</param>
    public static EncodingNote TrackLeftOut(int type) => new(
        "track_left_out", $"A track of type {type} was left out: it can't be rendered yet.", $"类型为 {type} 的轨道已省略：还不能渲染。");
}
