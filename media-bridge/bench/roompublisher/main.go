// Joins a LiveKit room as many participants who publish films that were encoded beforehand, so that on a small machine the
// receiver is what a benchmark measures. The films loop by the wall clock: a reader of the painted picture can tell its age.
package main

import (
	"encoding/binary"
	"flag"
	"fmt"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	lksdk "github.com/livekit/server-sdk-go/v2"

	"github.com/livekit/protocol/livekit"
	"github.com/pion/rtcp"
	"github.com/pion/webrtc/v4"
	"github.com/pion/webrtc/v4/pkg/media"
)

const rate = 30

// One size of a film: every frame as it follows the one before, and once more as a key frame.
type film struct{ follows, keys [][]byte }

// An IVF file: a 32-byte header, then frames of a 12-byte header and their bytes.
func readIvf(path string) ([][]byte, error) {
	all, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if len(all) < 32 || string(all[:4]) != "DKIF" || string(all[8:12]) != "VP80" {
		return nil, fmt.Errorf("%s is not a VP8 film in the IVF format", path)
	}
	var frames [][]byte
	for at := 32; at+12 <= len(all); {
		size := int(binary.LittleEndian.Uint32(all[at:]))
		if at+12+size > len(all) {
			break
		}
		frames = append(frames, all[at+12:at+12+size])
		at += 12 + size
	}
	return frames, nil
}

func readFilm(folder string, height int) (film, error) {
	follows, err := readIvf(filepath.Join(folder, fmt.Sprintf("resilient-%d.ivf", height)))
	if err != nil {
		return film{}, err
	}
	keys, err := readIvf(filepath.Join(folder, fmt.Sprintf("resilient-%d-keys.ivf", height)))
	if err != nil {
		return film{}, err
	}
	if len(follows) == 0 || len(keys) != len(follows) {
		return film{}, fmt.Errorf("the films of %d lines do not match", height)
	}
	return film{follows, keys}, nil
}

// A track that plays a film; a receiver that asks for a key frame gets the next frame as one.
type player struct {
	track  *lksdk.LocalTrack
	film   film
	wanted atomic.Bool
}

func newPlayer(film film, layer *livekit.VideoLayer, simulcast string) (*player, error) {
	one := &player{film: film}
	one.wanted.Store(true)
	options := []lksdk.LocalTrackOptions{lksdk.WithRTCPHandler(func(packet rtcp.Packet) {
		switch packet.(type) {
		case *rtcp.PictureLossIndication, *rtcp.FullIntraRequest:
			one.wanted.Store(true)
		}
	})}
	if simulcast != "" {
		options = append(options, lksdk.WithSimulcast(simulcast, layer))
	}
	track, err := lksdk.NewLocalTrack(webrtc.RTPCodecCapability{MimeType: webrtc.MimeTypeVP8, ClockRate: 90000}, options...)
	one.track = track
	return one, err
}

func (one *player) write(frame int) {
	data := one.film.follows[frame]
	if one.wanted.Swap(false) {
		data = one.film.keys[frame]
	}
	_ = one.track.WriteSample(media.Sample{Data: data, Duration: time.Second / rate}, nil)
}

// Frame k of a loop of n is written when floor(milliseconds of the epoch * 30 / 1000) mod n is k.
func play(players []*player) {
	length := int64(len(players[0].film.follows))
	next := time.Now().UnixMilli()*rate/1000 + 1
	for {
		time.Sleep(time.Until(time.UnixMilli(next * 1000 / rate)))
		if late := time.Now().UnixMilli()*rate/1000 - next; late > 1 {
			next += late
			for _, one := range players {
				one.wanted.Store(true)
			}
		}
		for _, one := range players {
			one.write(int(next % length))
		}
		next++
	}
}

func join(url, key, secret, room, name string, films map[int]film, heights []int) ([]*player, error) {
	connection, err := lksdk.ConnectToRoom(url, lksdk.ConnectInfo{
		APIKey: key, APISecret: secret, RoomName: room, ParticipantIdentity: name, ParticipantName: name,
	}, lksdk.NewRoomCallback(), lksdk.WithAutoSubscribe(false))
	if err != nil {
		return nil, err
	}
	var players []*player
	var tracks []*lksdk.LocalTrack
	simulcast := ""
	if len(heights) > 1 {
		// It stands in the SDP, where a space ends a word.
		simulcast = strings.ReplaceAll(name, " ", "-")
	}
	for index, height := range heights {
		quality := livekit.VideoQuality(index)
		if simulcast == "" {
			quality = livekit.VideoQuality_HIGH
		}
		layer := &livekit.VideoLayer{Quality: quality, Width: uint32(height * 16 / 9), Height: uint32(height)}
		one, err := newPlayer(films[height], layer, simulcast)
		if err != nil {
			return nil, err
		}
		players = append(players, one)
		tracks = append(tracks, one.track)
	}
	top := heights[len(heights)-1]
	options := &lksdk.TrackPublicationOptions{
		Name: "camera", Source: livekit.TrackSource_CAMERA, VideoWidth: top * 16 / 9, VideoHeight: top,
	}
	if simulcast == "" {
		_, err = connection.LocalParticipant.PublishTrack(tracks[0], options)
	} else {
		_, err = connection.LocalParticipant.PublishSimulcastTrack(tracks, options)
	}
	return players, err
}

func publish(url, key, secret, room, folder string, count int, layers bool) error {
	heights := []int{360}
	if layers {
		heights = []int{180, 360, 720}
	}
	films := map[int]film{}
	for _, height := range heights {
		one, err := readFilm(folder, height)
		if err != nil {
			return err
		}
		films[height] = one
	}
	for index := 0; index < count; index++ {
		players, err := join(url, key, secret, room, fmt.Sprintf("Publisher %02d", index+1), films, heights)
		if err != nil {
			return err
		}
		go play(players)
	}
	return nil
}

func main() {
	url := flag.String("url", "ws://127.0.0.1:7880", "the server")
	key := flag.String("key", "", "its API key; the secret comes from the variable LIVEKIT_SECRET")
	room := flag.String("room", "bench", "the room")
	count := flag.Int("count", 1, "how many participants")
	layers := flag.Bool("layers", false, "1280x720 in three layers instead of one of 640x360")
	folder := flag.String("films", ".", "where the films are")
	seconds := flag.Int("seconds", 600, "after so long it ends by itself")
	watching := flag.Bool("watch", false, "watches every layer of whoever publishes instead, and prints the kbit/s of each")
	flag.Parse()
	secret := os.Getenv("LIVEKIT_SECRET")
	var err error
	if *watching {
		err = watch(*url, *key, secret, *room)
	} else {
		err = publish(*url, *key, secret, *room, *folder, *count, *layers)
	}
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("ready")
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, syscall.SIGTERM, syscall.SIGINT)
	select {
	case <-ended:
	case <-time.After(time.Duration(*seconds) * time.Second):
	}
}
