namespace Compressor.Renderer.Encoding;

/// <content>What beside picture and sound the result lacks, or its source.</content>
internal static partial class EncodingNotes
{
    public static EncodingNote RecordingInterrupted { get; } = new(
        "recording_interrupted", "The file ends in the middle of its recording: the result has what there is of it.", "文件在录制中途结束：结果包含已录下的部分。");

    /// <param name="characters">All of them.</param>
    public static EncodingNote CharactersLeftOut(string characters) => new(
        "characters_left_out", $"No font on this machine has these characters of the title so they were left out (install one to have them): {characters}.", $"本机没有字体能显示标题中的这些字符，因此已省略（安装相应字体后即可显示）：{characters}。");

    /// <param name="type">The draft's number for the kind of track.</param>
    public static EncodingNote TrackLeftOut(int type) => new(
        "track_left_out", $"A track of type {type} was left out: it can't be rendered yet.", $"类型为 {type} 的轨道已省略：还不能渲染。");

    public static EncodingNote TagsLeftOut { get; } = new(
        "tags_left_out", "Tags and chapters were left out: there is no room for them.", "标签和章节已省略：空间不够。");

    public static EncodingNote SubtitlesLeftOut { get; } = new("subtitles_left_out", "The subtitles were left out: there is no room for them.", "字幕已省略：空间不够。");

    public static EncodingNote PictureSubtitlesLeftOut { get; } = new(
        "picture_subtitles_left_out", "Subtitles that are pictures were left out: MP4 can't hold them.", "图形字幕已省略：MP4 无法存放。");

    public static EncodingNote SubtitlesNotRetimed { get; } = new(
        "subtitles_not_retimed", "The subtitles were left out: their times no longer fit.", "字幕已省略：时间已对不上。");
}
