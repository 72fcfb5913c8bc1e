using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>我要这两段：5秒到9秒，还有30秒到42秒，合成一个: the parts of one video are put together by the cut, and no other file is. Goes after all other rules.</summary>
internal sealed class DoubtfulJoins : IPromptRule
{
    private static readonly Wording Files = Pattern.Zh("\\b(?:(?:videos|clips|files|recordings|movies|films|takes|uploads|photos|pictures|images)|(?:second|other|another|next|both|2nd) (?:video|clip|file|recording))\\b|(?:[2-9两几多]|1[0-9]|这些|那些|所有|全部) ?(?:个|条|部|支|集)?(?:视频|影片|录像|片子|文件|素材|图|照片|录音)|(?:视频|影片|录像|文件)(?:和|跟|与)(?:视频|影片|录像|文件|照片)|我?(?:传|上传|发)(?:的|了|来)|[0-9a-z]\\.(?:mp4|mov|mkv|avi|webm)");

    public void Read(PromptReading reading)
    {
        if (reading.Edit is { Join.SecondsPerPicture: null, Trim.Parts.Count: > 1 } && !reading.Text.Had(Files)) reading.Edit = reading.Edit with { Join = null };
    }
}
