namespace Compressor.Renderer.Encoding;

/// <content>The sound.</content>
internal static partial class EncodingNotes
{
    public static EncodingNote SoundLeftOut { get; } = new("sound_left_out", "The sound was left out: there is no room for it.", "声音已省略：空间不够。");

    public static EncodingNote SoundLimited { get; } = new(
        "sound_limited", "The loudest peaks of the sound are held back, so that it does not distort.", "声音的最高峰值已压低，以免失真。");

    public static EncodingNote NoSoundHeard { get; } = new(
        "no_sound_heard", "The sound is silent, so its volume stays as it is.", "声音是静音，音量保持不变。");

    public static EncodingNote SoundNotMeasured { get; } = new(
        "sound_not_measured", "The sound could not be measured, so its loudness stays as it is.", "声音无法测量，响度保持不变。");

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

    /// <param name="kept">Counted from 1.</param>
    /// <param name="tracks">How many the source has.</param>
    public static EncodingNote AudioTracksLeftOut(int kept, int tracks) => new(
        "audio_tracks_left_out", $"Only one of {tracks} audio tracks is kept: track {kept}.", $"共有 {tracks} 条音轨，只保留了第 {kept} 条。");

    /// <param name="codecs">ffmpeg's names, parted by commas.</param>
    /// <param name="isSilent">There is no other sound.</param>
    public static EncodingNote SoundUnusable(string codecs, bool isSilent) => new(
        "sound_unusable",
        $"{(isSilent ? "The result has no sound: the source's" : "A sound of the source was left out: it")} can't be decoded ({codecs}).",
        $"{(isSilent ? "结果没有声音：原文件的声音" : "已省略原文件中的一条音轨：")}无法解码（{codecs.Replace(", ", "、", StringComparison.Ordinal)}）。");

    /// <param name="bitRate">Bits per second.</param>
    public static EncodingNote SoundReduced(int bitRate) => new(
        "sound_reduced", $"The sound is reduced to {bitRate / 1000} kbit/s.", $"声音已降至 {bitRate / 1000} kbit/s。");
}
