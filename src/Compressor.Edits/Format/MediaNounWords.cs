using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What people call the file that they speak of.</summary>
[Flags]
internal enum MediaNouns
{
    None = 0,
    Video = 1,
    Picture = 2,
    Gif = 4,
}

/// <summary>Notes the nouns of a sentence before any rule takes words out of it.</summary>
internal sealed class MediaNounWords : IPromptRule
{
    private static readonly (MediaNouns Noun, Wording Words)[] Table =
    [
        (MediaNouns.Video, Pattern.Zh(@"\b(?:videos?|clips?|movies?|films?|footage|recordings?|mp4)\b|视频|影片|短片|录像|片子")),
        (MediaNouns.Picture, Pattern.Zh(@"\b(?:photos?|photographs?|pictures?|images?|imgs?|pics?|jpe?gs?|pngs?|webps?|screenshots?|selfies?|snapshots?|scans?|wallpapers?)\b|照片|相片|图片|图像|截图|这张|这幅|自拍|壁纸")),
        (MediaNouns.Gif, Pattern.Zh(@"\b(?:gifs?|animations?)\b|动图|动画|表情")),
    ];

    public void Read(PromptReading reading) =>
        reading.Nouns = Table.Where(one => reading.Text.Has(one.Words)).Aggregate(MediaNouns.None, (nouns, one) => nouns | one.Noun);
}
